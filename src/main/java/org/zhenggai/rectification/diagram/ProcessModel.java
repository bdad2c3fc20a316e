package org.zhenggai.rectification.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a model: how it is drawn, and what leads where. */
public record ProcessModel(String id, String process, String name, String xml, List<Node> nodes, List<Flow> flows) {

    /** What kind of node it is, as far as readers care. */
    public enum Type {
        STEP,
        CALL,
        CONTAINER,
        OTHER
    }

    /**
     * @param calls   the process that a call activity calls, null where the item names it
     * @param looped  whether it, or what it stands in, runs once for each of several pieces of work
     * @param inside  the container that it stands in, null for none
     */
    public record Node(
            String id,
            String name,
            Type type,
            @Nullable String calls,
            boolean looped,
            @Nullable String inside) {}

    public record Flow(String id, String source, String target) {}
}
