package org.zhenggai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CITY);
    }

    /** As programs are told it; null for null. */
    public static OffsetDateTime cityTime(Instant instant) {
        return instant == null ? null : instant.atZone(CITY).toOffsetDateTime();
    }

    public static Instant instantOf(LocalDateTime cityTime) {
        return cityTime.atZone(CITY).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CITY).toInstant();
    }

    /** The first instant after the day has passed: a duty due on a day is on time until then. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The last day on which something due at the instant is on time: {@link #endOf} the other way round. */
    public static LocalDate lastDayBefore(Instant due) {
        return dayOf(due.minusMillis(1));
    }
}
