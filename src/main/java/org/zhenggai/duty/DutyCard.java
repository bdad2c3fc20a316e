package org.zhenggai.duty;

import java.time.LocalDate;
import org.zhenggai.ledger.DutyGroup;

/**
 * A duty in a list, in the reader's words.
 *
 * @param about   the measure, period, request or notice that it is about; null where it is about the item as a whole
 * @param owner   unit, and the person who has taken it or the post that owes it
 * @param dueOn   the last day on which it is on time
 * @param overdue calendar days since then; 0 and less while it is on time
 */
public record DutyCard(
        String taskId,
        String item,
        String title,
        boolean illustrative,
        String stepName,
        String about,
        String owner,
        LocalDate dueOn,
        long overdue,
        DutyGroup group) {}
