package org.zhenggai.support;

import java.util.Optional;
import java.util.stream.Stream;

/** The databases that the platform promises to run on. */
public enum Kind {
    H2("H2"),
    MARIADB("MariaDB");

    /** For whoever works on one story: {@code -Dzhenggai.test.database=H2} leaves the other database out. */
    private static final String ALONE = System.getProperty("zhenggai.test.database", "");

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    static Stream<Kind> available() {
        return Stream.of(values())
                .filter(kind -> ALONE.isEmpty() || kind.name.equals(ALONE))
                .filter(Kind::runsHere);
    }

    private boolean runsHere() {
        var missing = this == H2 ? Optional.<String>empty() : MariaDbServer.whyMissing();
        missing.ifPresent(System.err::println);
        return missing.isEmpty();
    }

    public EmptySchema emptySchema() {
        return this == H2 ? EmptySchema.h2() : EmptySchema.mariaDb();
    }

    @Override
    public String toString() {
        return name;
    }
}
