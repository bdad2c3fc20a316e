package org.zhenggai.alert.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.zhenggai.platform.time.Zones;

/** The hours of the day, in the city's time, in which nobody is written to; over midnight too, and none where both are equal. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant endAt(Instant moment) {
        ZonedDateTime local = moment.atZone(Zones.CITY);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return moment;
        }
        ZonedDateTime end = local.with(to);
        return (overMidnight && !time.isBefore(from) ? end.plusDays(1) : end).toInstant();
    }
}
