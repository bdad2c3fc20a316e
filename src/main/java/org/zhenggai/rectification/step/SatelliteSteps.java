package org.zhenggai.rectification.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What the steps of a process beside an item's life mean: the feature that keeps its record answers for them. */
public interface SatelliteSteps {

    /** The variable of such a process that numbers it within its item; its duties carry the number as work number. */
    String NUMBER = "no";

    /** What a duty is about, and its own due date where the record sets one; else null and the office's policy holds. */
    record Subject(String text, LocalDate dueOn) {}

    /** Ids of the user tasks. */
    Set<String> steps();

    Subject subject(String item, int no, String step);

    /** Takes the step over into the record. */
    void complete(StepSubmission submission, Instant now);
}
