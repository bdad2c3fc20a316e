package org.zhenggai.platform.engine.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * How a model hands out the work of an item. Each loop runs over all pieces of a kind, somebody reports on each of them,
 * and whichever way a run takes, it comes through the loops: whatever the model begins with, nothing is left out.
 */
final class ModelWork {

    private static final Pattern COLLECTION = Pattern.compile("\\$\\{work\\.(measures|entries)\\(execution\\)}");
    /** Every order may have measures; entries only where the model knows of them. */
    private static final String ALWAYS = "measures";

    private final ModelGraph graph;
    private final StepFields steps;

    private ModelWork(ModelGraph graph, StepFields steps) {
        this.graph = graph;
        this.steps = steps;
    }

    static void check(ModelXml model, ModelGraph graph, StepFields steps) {
        ModelWork work = new ModelWork(graph, steps);
        List<Element> loops = graph.nodes().stream()
                .filter(node -> ModelGraph.loop(node).isPresent())
                .toList();
        loops.forEach(work::loop);
        Element process = model.named("process").findFirst().orElseThrow();
        List.of(ALWAYS, "entries").forEach(kind -> {
            boolean needed = kind.equals(ALWAYS)
                    || loops.stream().anyMatch(loop -> kindOf(loop).equals(kind));
            ModelMistake.unless(
                    !needed
                            || graph.everyRunPasses(
                                    process, node -> kindOf(node).equals(kind)),
                    ModelXml.place(process),
                    "there is a way through it without a loop over ${work." + kind + "(execution)}");
        });
    }

    /** {@code measures} or {@code entries}; nothing where the node is no loop. */
    private static String kindOf(Element node) {
        return ModelGraph.loop(node)
                .map(loop -> COLLECTION.matcher(collection(loop)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElse("");
    }

    private static String collection(Element loop) {
        return loop.getAttributeNS(ModelLanguage.CAMUNDA, "collection");
    }

    private void loop(Element node) {
        Element loop = ModelGraph.loop(node).orElseThrow();
        String place = ModelXml.place(loop);
        String collection = collection(loop);
        ModelMistake.unless(
                COLLECTION.matcher(collection).matches(),
                place,
                collection.isEmpty() ? "camunda:collection is missing" : "camunda:collection cannot be " + collection);
        ModelMistake.unless(
                loop.hasAttributeNS(ModelLanguage.CAMUNDA, "elementVariable"),
                place,
                "camunda:elementVariable is missing");
        boolean reported =
                node.getLocalName().equals("userTask") ? reports(node) : graph.everyRunPasses(node, this::reportsOnce);
        ModelMistake.unless(
                reported, place, "there is a way through it on which nobody reports on the work, with an outcome");
    }

    /** A step in a loop of its own is about another piece of work, or about none. */
    private boolean reportsOnce(Element node) {
        return ModelGraph.loop(node).isEmpty() && reports(node);
    }

    private boolean reports(Element node) {
        return node.getLocalName().equals("userTask")
                && steps.required(node.getAttribute("id")).contains("outcome");
    }
}
