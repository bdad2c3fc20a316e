package org.zhenggai.reporting;

import java.time.LocalDate;

/** When the report on an item's next period opens: on the day after the period. */
public record ReportingSchedule(String item, int round, int everyMonths, LocalDate nextPeriod, LocalDate opensOn) {

    /** The first period is the month in which work began. */
    public static ReportingSchedule from(String item, int round, int everyMonths, LocalDate begun) {
        return at(item, round, everyMonths, begun.withDayOfMonth(1));
    }

    public ReportingSchedule next() {
        return at(item, round, everyMonths, opensOn);
    }

    private static ReportingSchedule at(String item, int round, int everyMonths, LocalDate period) {
        return new ReportingSchedule(item, round, everyMonths, period, period.plusMonths(everyMonths));
    }
}
