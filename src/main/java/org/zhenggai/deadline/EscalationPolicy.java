package org.zhenggai.deadline;

/** The office's ladders of reminders and cards, kept in a decision table. */
public interface EscalationPolicy {

    /** What becomes due: an item as a whole, or one person's duty. */
    enum Subject {
        ITEM,
        DUTY
    }

    Ladder ladder(Subject subject);
}
