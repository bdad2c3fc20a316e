package org.zhenggai.rectification.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhenggai.audit.AuditEvent.Change;

/** What the steps of a process beside an item's life mean: the feature that keeps its record answers for them. */
public interface SatelliteSteps {

    /** The variable of such a process that numbers it within its item; its duties carry the number as work number. */
    String NUMBER = "no";

    /** What a duty is about, and its own due date where the record sets one; else null and the office's policy holds. */
    record Subject(String text, @Nullable LocalDate dueOn) {}

    /** Ids of the user tasks. */
    Set<String> steps();

    Subject subject(String item, int no, String step);

    /** What changed in the record, and what follows from that: it comes after the step in the history. */
    record Taken(Map<String, Change> changes, Runnable consequence) {

        public static Taken only(String record, Enum<?> from, Enum<?> to) {
            return new Taken(Map.of(record, new Change(from.name(), to.name())), () -> {});
        }

        public Taken then(Runnable what) {
            return new Taken(changes, what);
        }
    }

    /** Takes the step over into the record. */
    Taken complete(StepSubmission submission, Instant now);
}
