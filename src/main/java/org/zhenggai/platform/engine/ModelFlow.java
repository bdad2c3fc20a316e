package org.zhenggai.platform.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Where a model leads round in a circle somebody must be asked on the way, or the engine would never come back. */
final class ModelFlow {

    private final Map<String, List<String>> next;
    private final Set<String> asked;
    private final Set<String> safe = new HashSet<>();

    private ModelFlow(Map<String, List<String>> next, Set<String> asked) {
        this.next = next;
        this.asked = asked;
    }

    static void check(ModelXml model) {
        Map<String, List<String>> next = model.named("sequenceFlow")
                .collect(Collectors.groupingBy(
                        flow -> flow.getAttribute("sourceRef"),
                        Collectors.mapping(flow -> flow.getAttribute("targetRef"), Collectors.toList())));
        Set<String> asked =
                model.named("userTask").map(task -> task.getAttribute("id")).collect(Collectors.toSet());
        Map<String, Element> elements = new HashMap<>();
        model.elements().forEach(element -> elements.put(element.getAttribute("id"), element));
        ModelFlow flow = new ModelFlow(next, asked);
        next.keySet()
                .forEach(node -> ModelMistake.unless(
                        !flow.returns(node, new HashSet<>()),
                        elements.containsKey(node) ? ModelXml.place(elements.get(node)) : "sequenceFlow",
                        "from here the flow comes round again without a user task"));
    }

    private boolean returns(String node, Set<String> way) {
        if (asked.contains(node) || safe.contains(node)) {
            return false;
        }
        if (!way.add(node)) {
            return true;
        }
        boolean circle = next.getOrDefault(node, List.of()).stream().anyMatch(after -> returns(after, way));
        way.remove(node);
        if (!circle) {
            safe.add(node);
        }
        return circle;
    }
}
