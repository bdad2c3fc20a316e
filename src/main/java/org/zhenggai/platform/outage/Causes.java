package org.zhenggai.platform.outage;

import java.util.Objects;
import java.util.stream.Stream;

/** What was thrown and what brought it about, the outermost first. */
public final class Causes {

    /** A chain may lead back into itself. */
    private static final int DEEPEST = 30;

    private Causes() {}

    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
