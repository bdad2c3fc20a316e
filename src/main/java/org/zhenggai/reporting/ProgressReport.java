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
}
