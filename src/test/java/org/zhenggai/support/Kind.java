package org.zhenggai.support;

import java.util.stream.Stream;

/** The databases that the platform promises to run on. */
enum Kind {
    H2,
    MARIADB;

    static Stream<Kind> available() {
        return MariaDbServer.whyMissing()
                .map(reason -> {
                    System.err.println(reason);
                    return Stream.of(H2);
                })
                .orElseGet(() -> Stream.of(values()));
    }

    EmptySchema emptySchema() {
        return this == H2 ? EmptySchema.h2() : EmptySchema.mariaDb();
    }
}
