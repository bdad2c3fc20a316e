package org.zhenggai.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What changes in an item's life; everything else stays as it was ordered. */
public record ItemState(
        Status status,
        String responsibleUnit,
        String responsibleLeader,
        @Nullable String plan,
        Schedule schedule,
        int percent,
        @Nullable Integer satisfaction,
        int round,
        @Nullable Instant closedAt) {

    ItemState status(Status next) {
        return new ItemState(
                next, responsibleUnit, responsibleLeader, plan, schedule, percent, satisfaction, round, closedAt);
    }

    ItemState scheduled(Schedule next) {
        return new ItemState(
                status, responsibleUnit, responsibleLeader, plan, next, percent, satisfaction, round, closedAt);
    }

    ItemState owedBy(String unit, String leader) {
        return new ItemState(status, unit, leader, plan, schedule, percent, satisfaction, round, closedAt);
    }

    ItemState planned(@Nullable String text) {
        return new ItemState(
                status, responsibleUnit, responsibleLeader, text, schedule, percent, satisfaction, round, closedAt);
    }

    ItemState advanced(int toPercent) {
        return new ItemState(
                status, responsibleUnit, responsibleLeader, plan, schedule, toPercent, satisfaction, round, closedAt);
    }

    /** A round of its own: nothing planned, nothing done. */
    ItemState reopened() {
        return new ItemState(
                Status.DISPATCHED, responsibleUnit, responsibleLeader, null, schedule, 0, null, round + 1, null);
    }

    ItemState accepted(@Nullable Integer withSatisfaction) {
        return new ItemState(
                status, responsibleUnit, responsibleLeader, plan, schedule, percent, withSatisfaction, round, closedAt);
    }

    ItemState closed(Instant at) {
        return new ItemState(
                Status.CLOSED, responsibleUnit, responsibleLeader, plan, schedule, 100, satisfaction, round, at);
    }
}
