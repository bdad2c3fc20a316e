package org.zhenggai.deadline;

import java.time.LocalDate;

/**
 * The time of a step that comes back after a return. {@code firstDue} is its first due date of this round, {@code
 * handedIn} the day on which it was handed in.
 */
public record StepClock(LocalDate firstDue, LocalDate handedIn) {

    /**
     * When the step that came {@code back} is due. Under {@link ClockPolicy#STRICT} its first date stands, gone by or
     * not. Otherwise the working days that were left run on, at least through the day itself; waiting for the office
     * never takes a day away.
     */
    public DueDate due(LocalDate back, ClockPolicy policy, WorkingCalendar calendar) {
        if (policy == ClockPolicy.STRICT) {
            return new DueDate(firstDue, false);
        }
        int left = Math.max(0, calendar.workingDaysBetween(handedIn, firstDue));
        DueDate resumed = calendar.due(back, DeadlineRule.working(left));
        return resumed.date().isBefore(firstDue) ? new DueDate(firstDue, resumed.provisional()) : resumed;
    }
}
