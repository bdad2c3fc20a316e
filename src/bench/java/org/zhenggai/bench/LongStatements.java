package org.zhenggai.bench;

import java.util.stream.Stream;

/** Filling a million rows at once takes longer than any statement of the platform may. */
final class LongStatements {

    private LongStatements() {}

    /** These arguments of a start and those that let statements take their time. */
    static String[] with(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--spring.jdbc.template.query-timeout=-1s",
                                "--spring.datasource.hikari.data-source-properties.socketTimeout=0"))
                .toArray(String[]::new);
    }
}
