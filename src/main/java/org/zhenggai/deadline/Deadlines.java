package org.zhenggai.deadline;

import java.time.LocalDate;

/** Dates by rule: the office's policy over the loaded calendar. */
public final class Deadlines {

    private final Calendars calendars;
    private final StagePolicy policy;

    public Deadlines(Calendars calendars, StagePolicy policy) {
        this.calendars = calendars;
        this.policy = policy;
    }

    public DueDate due(LocalDate base, DeadlineRule rule) {
        return calendars.current().due(base, rule);
    }

    /** When a step that opened on {@code opened} has to be done. */
    public DueDate stepDue(String step, String grade, LocalDate opened) {
        return due(opened, policy.termOf(step, grade));
    }

    public Light.Thresholds lights(String grade, LocalDate deadline) {
        return new Light.Thresholds(
                calendars
                        .current()
                        .before(deadline, policy.yellowDaysBefore(grade))
                        .date(),
                deadline.plusDays(policy.redDaysAfter(grade)));
    }
}
