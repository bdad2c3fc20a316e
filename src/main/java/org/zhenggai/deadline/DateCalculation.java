package org.zhenggai.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * How a date came about: the walk over the calendar that found it. {@code counted} days were counted, those in {@code
 * skipped} were not; {@code madeUp} are the counted ones that are a Saturday or Sunday. In {@code unknownYears} the walk
 * knew no more than Monday to Friday.
 */
public record DateCalculation(
        LocalDate base,
        LocalDate date,
        int counted,
        List<Skipped> skipped,
        List<LocalDate> madeUp,
        SortedSet<Integer> unknownYears) {

    /** Why a day does not count. */
    public enum Reason {
        HOLIDAY,
        WEEKEND
    }

    public record Skipped(LocalDate day, Reason reason) {}

    public boolean provisional() {
        return !unknownYears.isEmpty();
    }

    public DueDate due() {
        return new DueDate(date, provisional());
    }
}
