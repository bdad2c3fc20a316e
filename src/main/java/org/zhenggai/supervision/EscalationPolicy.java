package org.zhenggai.supervision;

import java.util.List;

/** The office's ladder of reminders and cards, kept in a decision table. */
public interface EscalationPolicy {

    /** A step of the ladder; {@code notice} where it serves a notice. */
    record Rung(String name, String level, List<String> roles, boolean notice) {}

    /** The rungs reached so many working days after the deadline (negative: before it), lowest first. */
    List<Rung> reached(int workingDays);
}
