package org.zhenggai.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A measure, milestone, list entry or period as the API shows it. */
public record WorkView(
        int no,
        String title,
        String unit,
        String unitName,
        LocalDate due,
        String evidence,
        boolean inspection,
        boolean done,
        String outcome,
        String doneBy,
        String doneByName,
        OffsetDateTime doneAt) {}
