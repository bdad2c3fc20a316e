package org.zhenggai.rectification.diagram;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's history tells of one process instance of an item.
 *
 * @param model id of the very version of the model that the instance runs on
 * @param visits in the order in which they began
 */
public record ProcessTrace(
        String instance,
        String process,
        String model,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Visit> visits) {

    /**
     * One stay at an element.
     *
     * @param element   id in the model
     * @param task      id of the duty's task where the element is a user task, else null
     * @param called    the instance that a call activity called, else null
     * @param ended     whether it is over
     * @param dropped   whether it was broken off, because the item was withdrawn
     * @param loop      whether this is the loop around an element's repetitions, not one of them
     */
    public record Visit(
            String element,
            @Nullable String task,
            @Nullable String called,
            boolean ended,
            boolean dropped,
            boolean loop) {

        boolean done() {
            return ended && !dropped;
        }
    }
}
