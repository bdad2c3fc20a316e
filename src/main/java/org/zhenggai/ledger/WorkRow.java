package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.zhenggai.rectification.WorkKind;

/** A measure or milestone as a reader sees it. */
public record WorkRow(
        int no,
        WorkKind kind,
        String title,
        String unit,
        LocalDate dueOn,
        String evidenceRequired,
        boolean inspection,
        String outcome,
        String doneBy,
        Instant doneAt) {}
