package org.zhenggai.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.step.AssignmentProjection;

/** What the tables hold about a subject whose ladder has come to something: an item, or a duty of one. */
public final class Escalation {

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
            String raised) {

        /** The last day on which it is on time. */
        public LocalDate dueOn() {
            return Zones.lastDayBefore(dueAt);
        }

        /** Whether it is there or back and nobody has been told yet. */
        public boolean isEvent() {
            return rung.equals(AssignmentProjection.NEW) || rung.equals(AssignmentProjection.RETURNED);
        }
    }

    public record Ladder(String item, String rung, LocalDate rungOn) {}

    /**
     * How far a sweep has come among ladders, which stand by the day on which they come to something and then by their
     * subject. It goes on from there, because what it has armed anew stays in the way until the database has cleaned up.
     */
    public record Place(LocalDate on, String subject) {

        public static final Place FIRST = new Place(LocalDate.EPOCH, "");
    }

    private Escalation() {}
}
