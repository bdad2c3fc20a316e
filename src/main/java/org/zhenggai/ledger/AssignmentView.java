package org.zhenggai.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhenggai.organisation.Role;

/**
 * One open duty as the API shows it; {@code step} is the id of the user task. {@code workNo} is the piece of the item's
 * work that it is about, {@code satelliteNo} the report, request, notice or look back.
 */
public record AssignmentView(
        String taskId,
        String item,
        String step,
        String stepName,
        Integer workNo,
        Integer satelliteNo,
        String unit,
        String unitName,
        Role role,
        String person,
        String personName,
        OffsetDateTime dueAt,
        boolean overdue,
        OffsetDateTime createdAt) {

    /** The day within which the duty is on time; it is due at the first instant after. */
    public LocalDate lastDay() {
        return dueAt.minusNanos(1).toLocalDate();
    }
}
