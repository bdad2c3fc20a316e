package org.zhenggai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are the city's days; instants are UTC. */
public final class Zones {

    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private Zones() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    /** The first instant after the day has passed: a duty due on a day is on time until then. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CITY).toInstant();
    }
}
