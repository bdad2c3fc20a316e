package org.zhenggai.platform.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.zhenggai.platform.text.Xml;

/** A model as the engine will walk it: nodes in their scopes, what leads where, and what no run can avoid. */
final class ModelGraph {

    static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateThrowEvent",
            "userTask",
            "businessRuleTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "subProcess");

    private final List<Element> nodes;
    private final Map<Element, List<Element>> outgoing = new HashMap<>();
    private final Map<Element, List<Element>> incoming = new HashMap<>();
    private final Map<Element, Element> targets = new HashMap<>();
    private final Map<Element, Element> sources = new HashMap<>();
    private final Map<Element, Element> starts = new HashMap<>();

    private ModelGraph(List<Element> nodes) {
        this.nodes = nodes;
    }

    static ModelGraph of(ModelXml model) {
        ModelGraph graph = new ModelGraph(model.elements().stream()
                .filter(element -> NODES.contains(element.getLocalName()))
                .toList());
        Map<String, Element> byId = byId(model);
        model.named("process").forEach(graph::begin);
        model.named("subProcess").forEach(graph::begin);
        model.named("sequenceFlow").forEach(flow -> graph.flow(flow, byId));
        return graph;
    }

    private static Map<String, Element> byId(ModelXml model) {
        Map<String, Element> byId = new HashMap<>();
        model.elements().stream()
                .filter(element -> element.hasAttribute("id"))
                .forEach(element -> ModelMistake.unless(
                        byId.put(element.getAttribute("id"), element) == null,
                        ModelXml.place(element),
                        "another element has this id"));
        return byId;
    }

    private void begin(Element scope) {
        List<Element> found = Xml.children(scope, "startEvent");
        ModelMistake.unless(found.size() == 1, ModelXml.place(scope), "exactly one start event is needed");
        starts.put(scope, found.get(0));
    }

    private void flow(Element flow, Map<String, Element> byId) {
        Element source = end(flow, "sourceRef", byId);
        Element target = end(flow, "targetRef", byId);
        ModelMistake.unless(
                !source.getLocalName().equals("endEvent")
                        && !target.getLocalName().equals("startEvent"),
                ModelXml.place(flow),
                "nothing follows an end event, and nothing leads to a start event");
        sources.put(flow, source);
        targets.put(flow, target);
        outgoing.computeIfAbsent(source, none -> new ArrayList<>()).add(flow);
        incoming.computeIfAbsent(target, none -> new ArrayList<>()).add(flow);
    }

    private static Element end(Element flow, String end, Map<String, Element> byId) {
        String id = flow.getAttribute(end);
        Element node = byId.get(id);
        ModelMistake.unless(
                node != null
                        && NODES.contains(node.getLocalName())
                        && node.getParentNode().equals(flow.getParentNode()),
                ModelXml.place(flow),
                end + " names no step of the same process or sub-process: " + id);
        return node;
    }

    List<Element> nodes() {
        return nodes;
    }

    Element start(Object scope) {
        return starts.get(scope);
    }

    List<Element> flowsFrom(Element node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<Element> after(Element node) {
        return flowsFrom(node).stream().map(targets::get).toList();
    }

    List<Element> before(Element node) {
        return incoming.getOrDefault(node, List.of()).stream().map(sources::get).toList();
    }

    /** The nodes directly in a process or sub-process. */
    List<Element> in(Element scope) {
        return nodes.stream().filter(node -> node.getParentNode().equals(scope)).toList();
    }

    /** One way of several is taken. */
    static boolean chooses(Element node) {
        return node.getLocalName().equals("exclusiveGateway")
                || node.getLocalName().equals("inclusiveGateway");
    }

    static Optional<Element> loop(Element node) {
        return Xml.children(node, "multiInstanceLoopCharacteristics").stream().findFirst();
    }

    /** A sub-process that is gone through once and for certain; a loop's may not be gone through at all. */
    static boolean isPlainSubProcess(Element node) {
        return node.getLocalName().equals("subProcess") && loop(node).isEmpty();
    }

    /** Whether whatever comes to the end of this scope has come past one of these, whichever way it went. */
    boolean everyRunPasses(Element scope, Predicate<Element> wanted) {
        List<Element> inside = new ArrayList<>(in(scope));
        Collections.reverse(inside);
        Map<Element, Boolean> certain = new HashMap<>();
        Map<Element, Boolean> itself = new HashMap<>();
        inside.forEach(node -> {
            itself.put(node, wanted.test(node) || isPlainSubProcess(node) && everyRunPasses(node, wanted));
            certain.put(node, true);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Element node : inside) {
                if (certain.get(node) && !itself.get(node) && !onwards(node, certain)) {
                    certain.put(node, false);
                    changed = true;
                }
            }
        }
        return certain.get(start(scope));
    }

    private boolean onwards(Element node, Map<Element, Boolean> certain) {
        List<Element> next = after(node);
        return !next.isEmpty()
                && (chooses(node)
                        ? next.stream().allMatch(certain::get)
                        : next.stream().anyMatch(certain::get));
    }
}
