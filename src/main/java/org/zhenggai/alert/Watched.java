package org.zhenggai.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Status;

/** A subject whose ladder has come to a rung: an item, or a duty of one. */
public final class Watched {

    /** What both need of the item. */
    public record Item(
            String code,
            String title,
            String requirement,
            boolean illustrative,
            Grade grade,
            Status status,
            String unit,
            String leader,
            LocalDate deadline,
            int deadlineVersion) {}

    /** {@code raised} is the last rung of the ladder that was raised, null before the first. */
    public record Duty(
            String taskId,
            String item,
            String step,
            Integer workNo,
            String unit,
            Role role,
            String person,
            Instant dueAt,
            Instant createdAt,
            String rung,
            LocalDate rungOn,
            String raised) {}

    public record Ladder(String item, String rung, LocalDate rungOn) {}

    private Watched() {}
}
