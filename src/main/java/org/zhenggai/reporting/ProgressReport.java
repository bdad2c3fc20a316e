package org.zhenggai.reporting;

import java.time.Instant;
import java.time.LocalDate;

/** A report on one period of an item: {@code period} is its first day, {@code months} its length. */
public record ProgressReport(
        String item,
        int no,
        int round,
        LocalDate period,
        int months,
        Status status,
        Instant openedAt,
        String outcome,
        Integer percent,
        String reportedBy,
        Instant reportedAt) {

    public enum Status {
        OPEN,
        REPORTED,
        /** The item ended before the report was made. */
        MOOT
    }

    /** {@code 2026年11月}, or {@code 2026年10月至12月} */
    public String label() {
        LocalDate last = period.plusMonths(months - 1L);
        String first = period.getYear() + "年" + period.getMonthValue() + "月";
        if (months == 1) {
            return first;
        }
        return last.getYear() == period.getYear()
                ? first + "至" + last.getMonthValue() + "月"
                : first + "至" + last.getYear() + "年" + last.getMonthValue() + "月";
    }
}
