package org.zhenggai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are the city's days; instants are UTC. */
public final class Zones {

    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** Nobody plans further ahead; a later year is a slip of the pen, and more than calendars and tables hold. */
    private static final int FURTHEST_YEARS = 10;

    private Zones() {}

    public static boolean isTooFar(LocalDate day, Clock clock) {
        return day.isAfter(today(clock).plusYears(FURTHEST_YEARS));
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    /** The first instant after the day has passed: a duty due on a day is on time until then. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CITY).toInstant();
    }
}
