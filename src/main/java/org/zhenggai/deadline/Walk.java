package org.zhenggai.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Goes over the calendar day by day, and remembers what it met. */
final class Walk {

    private final WorkingCalendar calendar;
    private final LocalDate base;
    private final List<DateCalculation.Skipped> skipped = new ArrayList<>();
    private final List<LocalDate> madeUp = new ArrayList<>();
    private final SortedSet<Integer> unknownYears = new TreeSet<>();

    Walk(WorkingCalendar calendar, LocalDate base) {
        this.calendar = calendar;
        this.base = base;
    }

    /** {@code step} is 1 to walk on, -1 to walk back. */
    DateCalculation over(int workingDays, int step) {
        LocalDate day = base;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            left -= counts(day) ? 1 : 0;
        }
        return new DateCalculation(
                base,
                day,
                workingDays,
                List.copyOf(skipped),
                List.copyOf(madeUp),
                Collections.unmodifiableSortedSet(unknownYears));
    }

    private boolean counts(LocalDate day) {
        if (!calendar.knows(day.getYear())) {
            unknownYears.add(day.getYear());
        }
        if (calendar.isWorkingDay(day)) {
            if (WorkingCalendar.isWeekend(day)) {
                madeUp.add(day);
            }
            return true;
        }
        skipped.add(new DateCalculation.Skipped(
                day, calendar.isHoliday(day) ? DateCalculation.Reason.HOLIDAY : DateCalculation.Reason.WEEKEND));
        return false;
    }
}
