package org.zhenggai.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;

/** What changes in an item's life; everything else stays as it was ordered. */
public record ItemState(
        Status status,
        String responsibleUnit,
        String responsibleLeader,
        String plan,
        LocalDate dispatchedOn,
        LocalDate deadline,
        int deadlineVersion,
        boolean provisional,
        LocalDate yellowFrom,
        LocalDate redFrom,
        int percent,
        Integer satisfaction,
        int round,
        Instant closedAt) {

    ItemState status(Status next) {
        return new ItemState(
                next,
                responsibleUnit,
                responsibleLeader,
                plan,
                dispatchedOn,
                deadline,
                deadlineVersion,
                provisional,
                yellowFrom,
                redFrom,
                percent,
                satisfaction,
                round,
                closedAt);
    }

    ItemState dispatched(LocalDate on, DueDate due, Light.Thresholds lights) {
        return new ItemState(
                Status.DISPATCHED,
                responsibleUnit,
                responsibleLeader,
                plan,
                on,
                due.date(),
                deadlineVersion + 1,
                due.provisional(),
                lights.yellowFrom(),
                lights.redFrom(),
                percent,
                satisfaction,
                round,
                closedAt);
    }

    ItemState owedBy(String unit, String leader) {
        return new ItemState(
                status,
                unit,
                leader,
                plan,
                dispatchedOn,
                deadline,
                deadlineVersion,
                provisional,
                yellowFrom,
                redFrom,
                percent,
                satisfaction,
                round,
                closedAt);
    }

    ItemState planned(String text) {
        return new ItemState(
                status,
                responsibleUnit,
                responsibleLeader,
                text,
                dispatchedOn,
                deadline,
                deadlineVersion,
                provisional,
                yellowFrom,
                redFrom,
                percent,
                satisfaction,
                round,
                closedAt);
    }

    ItemState advanced(int toPercent) {
        return new ItemState(
                status,
                responsibleUnit,
                responsibleLeader,
                plan,
                dispatchedOn,
                deadline,
                deadlineVersion,
                provisional,
                yellowFrom,
                redFrom,
                toPercent,
                satisfaction,
                round,
                closedAt);
    }

    ItemState accepted(Integer withSatisfaction) {
        return new ItemState(
                status,
                responsibleUnit,
                responsibleLeader,
                plan,
                dispatchedOn,
                deadline,
                deadlineVersion,
                provisional,
                yellowFrom,
                redFrom,
                percent,
                withSatisfaction,
                round,
                closedAt);
    }

    ItemState closed(Instant at) {
        return new ItemState(
                Status.CLOSED,
                responsibleUnit,
                responsibleLeader,
                plan,
                dispatchedOn,
                deadline,
                deadlineVersion,
                provisional,
                yellowFrom,
                redFrom,
                100,
                satisfaction,
                round,
                at);
    }
}
