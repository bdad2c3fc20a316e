package org.zhenggai.platform.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.zhenggai.platform.text.Xml;

/**
 * Where a model leads round in a circle somebody must be asked on the way, or the engine would never come back; and
 * where it chooses, one way must always be open, or the step before could not be completed.
 */
final class ModelFlow {

    /** The two answers of a step that decides: together they leave nothing out. */
    private static final Pattern DECIDED = Pattern.compile("[$#]\\{ *decision *(?:==|eq) *'(approve|return)' *}");

    private final ModelGraph graph;
    private final Set<Element> safe = new HashSet<>();

    private ModelFlow(ModelGraph graph) {
        this.graph = graph;
    }

    static void check(ModelGraph graph) {
        ModelFlow flow = new ModelFlow(graph);
        graph.nodes().forEach(flow::choice);
        graph.nodes()
                .forEach(node -> ModelMistake.unless(
                        !flow.returns(node, new HashSet<>()),
                        ModelXml.place(node),
                        "from here the flow comes round again without a user task"));
    }

    private void choice(Element node) {
        List<Element> flows = graph.flowsFrom(node);
        String otherwise = node.getAttribute("default");
        if (!ModelGraph.chooses(node)) {
            ModelMistake.unless(
                    otherwise.isEmpty()
                            && flows.stream().allMatch(flow -> condition(flow).isEmpty()),
                    ModelXml.place(node),
                    "conditions and a default flow belong to an exclusive or inclusive gateway");
            return;
        }
        ModelMistake.unless(
                otherwise.isEmpty()
                        || flows.stream()
                                .anyMatch(flow -> flow.getAttribute("id").equals(otherwise)),
                ModelXml.place(node),
                "the default flow is none of those that leave here: " + otherwise);
        for (Element flow : flows) {
            boolean always = flows.size() == 1 || flow.getAttribute("id").equals(otherwise);
            ModelMistake.unless(
                    condition(flow).isEmpty() == always,
                    ModelXml.place(flow),
                    always ? "the only or the default flow has no condition" : "a condition is missing");
        }
        ModelMistake.unless(
                flows.size() < 2 || !otherwise.isEmpty() || decided(flows),
                ModelXml.place(node),
                "no way may be open: a default flow is missing; only where one condition is ${decision == 'approve'} and"
                        + " another ${decision == 'return'} it may be left out");
    }

    private static boolean decided(List<Element> flows) {
        return flows.stream()
                .map(flow -> DECIDED.matcher(condition(flow)))
                .filter(Matcher::matches)
                .map(answer -> answer.group(1))
                .collect(Collectors.toSet())
                .equals(Set.of("approve", "return"));
    }

    private static String condition(Element flow) {
        return Xml.children(flow, "conditionExpression").stream()
                .map(condition -> ModelXml.text(condition).strip())
                .findFirst()
                .orElse("");
    }

    private boolean returns(Element node, Set<Element> way) {
        if (asks(node) || safe.contains(node)) {
            return false;
        }
        if (!way.add(node)) {
            return true;
        }
        boolean circle = graph.after(node).stream().anyMatch(after -> returns(after, way));
        way.remove(node);
        if (!circle) {
            safe.add(node);
        }
        return circle;
    }

    /** A loop asks nobody where its list is empty. */
    private static boolean asks(Element node) {
        return node.getLocalName().equals("userTask") && ModelGraph.loop(node).isEmpty();
    }
}
