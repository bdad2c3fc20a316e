package org.zhenggai.rectification.diagram;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a process drawn on its model: where it has been, where it stands, which way it went.
 *
 * @param id      of the process instance
 * @param no      which of its kind within the item: the second request, the third report; 1 for the life of a round
 * @param model   key of {@link ItemDiagrams.Drawn#models()}
 * @param parent  where it was called from; null for the life of the item and for what runs beside it
 * @param done    elements that it has been through and does not stand at
 * @param dropped elements at which it was broken off
 * @param taken   flows
 * @param times   how often each element was reached
 * @param steps   the same in words, in the order of the model: people's steps, and what calls or contains them
 */
public record Diagram(
        String id,
        String process,
        String name,
        int no,
        String model,
        @Nullable Parent parent,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        List<String> done,
        List<Current> current,
        List<String> dropped,
        List<String> taken,
        Map<String, Integer> times,
        List<Step> steps) {

    public record Parent(String diagram, String element) {}

    /**
     * An element at which the instance stands.
     *
     * @param due         the earliest last day of its open duties; null where nobody owes anything
     * @param overdueDays days since then, 0 while there is time
     * @param open        how many of its repetitions are open, of {@code times} that were begun
     * @param looped      whether it repeats for each of several pieces of work, not because it was returned
     */
    public record Current(
            String id,
            @Nullable LocalDate due,
            boolean overdue,
            long overdueDays,
            int times,
            int open,
            boolean looped) {}

    /** An element in words; {@code due} as of the current element, null for any other. */
    public record Step(
            String id,
            String name,
            ProcessModel.Type type,
            State state,
            int times,
            boolean looped,
            @Nullable LocalDate due) {}

    public enum State {
        DONE,
        CURRENT,
        DROPPED,
        AHEAD
    }
}
