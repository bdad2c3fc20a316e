package org.zhenggai.rectification;

import java.time.LocalDate;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;

/**
 * When an item was handed out and when it is due. Each new deadline raises {@code version}; lights change on the first
 * days named; a draft has dates only where its order gave one.
 */
public record Schedule(
        LocalDate dispatchedOn,
        LocalDate deadline,
        int version,
        boolean provisional,
        LocalDate yellowFrom,
        LocalDate redFrom) {

    Schedule dispatched(LocalDate on, DueDate due, Light.Thresholds lights) {
        return new Schedule(on, due.date(), version + 1, due.provisional(), lights.yellowFrom(), lights.redFrom());
    }

    /** A date that somebody consented to: it stands, whatever calendar is loaded later. */
    Schedule extended(LocalDate to, Light.Thresholds lights) {
        return new Schedule(dispatchedOn, to, version + 1, false, lights.yellowFrom(), lights.redFrom());
    }
}
