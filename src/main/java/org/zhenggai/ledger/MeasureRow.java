package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;

/** A measure or milestone as a reader sees it. */
public record MeasureRow(
        int no,
        String title,
        String unit,
        LocalDate dueOn,
        String evidenceRequired,
        boolean inspection,
        String outcome,
        String doneBy,
        Instant doneAt) {}
