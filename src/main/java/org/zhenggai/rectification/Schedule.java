package org.zhenggai.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.deadline.WorkingCalendar;

/**
 * When an item was handed out and when it is due. Each new deadline raises {@code version}; lights change on the first
 * days named; a draft has dates only where its order gave one. {@code consentedAt} is when somebody consented to the
 * deadline as it stands, null where it is the ordered one.
 */
public record Schedule(
        @Nullable LocalDate dispatchedOn,
        @Nullable LocalDate deadline,
        int version,
        boolean provisional,
        @Nullable LocalDate yellowFrom,
        @Nullable LocalDate redFrom,
        @Nullable Instant consentedAt) {

    Schedule dispatched(LocalDate on, DueDate due, Light.Thresholds lights) {
        return new Schedule(
                on, due.date(), version + 1, due.provisional(), lights.yellowFrom(), lights.redFrom(), null);
    }

    /** A date that somebody consented to: it stands, whatever calendar is loaded later. */
    Schedule extended(LocalDate to, Light.Thresholds lights, Instant at) {
        return new Schedule(dispatchedOn, to, version + 1, false, lights.yellowFrom(), lights.redFrom(), at);
    }

    /** The same order under another calendar: a new version only where the date is another one. */
    Schedule settled(DueDate due, Light.Thresholds lights) {
        int next = due.date().equals(deadline) ? version : version + 1;
        return new Schedule(
                dispatchedOn, due.date(), next, due.provisional(), lights.yellowFrom(), lights.redFrom(), consentedAt);
    }

    /** What the calendar makes of the deadline: only a term of working days that nobody has changed depends on one. */
    public DueDate under(WorkingCalendar calendar, Term ordered) {
        boolean depends = consentedAt == null && ordered.date() == null && ordered.dayType() == DayType.WORKING;
        return depends ? calendar.due(startedOn(), ordered.rule()) : new DueDate(dueOn(), provisional);
    }

    /** When the item was handed out; not to be asked of a draft. */
    public LocalDate startedOn() {
        return ofDispatched(dispatchedOn);
    }

    /** Its deadline once it was handed out; not to be asked of a draft, which need not have one. */
    public LocalDate dueOn() {
        return ofDispatched(deadline);
    }

    private static LocalDate ofDispatched(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("The item has not been handed out");
        }
        return day;
    }
}
