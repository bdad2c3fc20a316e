package org.zhenggai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Counts as a clerk would with a finger on the wall calendar; {@code off} and {@code madeUp} are what a notice lists. */
record NaiveCalendar(Set<Integer> known, List<LocalDate> off, List<LocalDate> madeUp) {

    boolean works(LocalDate day) {
        if (off.contains(day)) {
            return false;
        }
        if (madeUp.contains(day)) {
            return true;
        }
        return !List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    /** The day on which {@code days} worked days have passed after {@code base}; before it where {@code step} is -1. */
    LocalDate nth(LocalDate base, int days, int step) {
        int finger = 0;
        LocalDate day = base;
        while (finger < days) {
            day = day.plusDays(step);
            if (works(day)) {
                finger = finger + 1;
            }
        }
        return day;
    }

    int worked(LocalDate from, LocalDate to) {
        int found = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            found += works(day) ? 1 : 0;
        }
        return found;
    }

    boolean touchesAnUnknownYear(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!known.contains(day.getYear())) {
                return true;
            }
        }
        return false;
    }
}
