package org.zhenggai.rectification.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.zhenggai.support.ModelFiles.Model;

/**
 * The shape of a model: its graph of node types, loops and nesting, without names, texts and rules. Every node starts
 * with the colour of its type and takes on those around it, as often as the model has nodes. Two graphs that are the
 * same get the same colours for certain; a shape that differs is proof of another graph.
 */
final class ModelShapes {

    /** One number for each distinct description, in all models alike; nothing is lost to hashing. */
    private final Map<List<Object>, Integer> palette = new HashMap<>();

    /** The number of nodes of each colour. */
    Map<Integer, Long> of(Model model) {
        Collection<FlowNode> nodes = model.flowNodes();
        Map<FlowNode, Integer> colours =
                nodes.stream().collect(Collectors.toMap(node -> node, node -> colour(List.of(type(node), loop(node)))));
        for (int round = 0; round < nodes.size(); round++) {
            Map<FlowNode, Integer> known = Map.copyOf(colours);
            nodes.forEach(node -> colours.put(
                    node,
                    colour(List.of(
                            known.get(node),
                            sorted(known, node.getPreviousNodes().list().stream()),
                            sorted(known, node.getSucceedingNodes().list().stream()),
                            sorted(known, Stream.of(node.getParentElement())),
                            sorted(known, node.getChildElementsByType(FlowNode.class).stream())))));
        }
        return colours.values().stream().collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
    }

    private int colour(List<Object> description) {
        return palette.computeIfAbsent(description, unseen -> palette.size());
    }

    /** The process itself is no node and has no colour. */
    private static List<Integer> sorted(Map<FlowNode, Integer> colours, Stream<?> nodes) {
        return nodes.filter(colours::containsKey).map(colours::get).sorted().toList();
    }

    private static String type(FlowNode node) {
        return node.getElementType().getTypeName();
    }

    private static String loop(FlowNode node) {
        return node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .map(loop -> loop.isSequential() ? "one by one" : "at once")
                .findFirst()
                .orElse("once");
    }
}
