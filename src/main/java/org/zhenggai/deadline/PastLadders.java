package org.zhenggai.deadline;

/** The office's ladders as a version of the decision table has them. */
public interface PastLadders {

    Ladder ladder(EscalationPolicy.Subject subject, int version);
}
