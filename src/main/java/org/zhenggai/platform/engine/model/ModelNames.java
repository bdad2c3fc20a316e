package org.zhenggai.platform.engine.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.zhenggai.platform.engine.model.ModelExpressions.Type;
import org.zhenggai.platform.text.Xml;

/** Which names stand for something where: what routes the item, and what the model has set on every way that leads there. */
final class ModelNames {

    /** Handed over by the item's life. */
    private static final Map<String, Type> ROUTING =
            Map.of("execution", Type.EXECUTION, "kind", Type.TEXT, "grade", Type.TEXT, "round", Type.NUMBER);

    private static final String DECISION = "decision";
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w{0,63}");

    /** Names of the platform, of the engine, and the words of the language itself. */
    private static final Set<String> TAKEN = Arrays.stream(
                    ("execution kind grade round decision deadline measuresProcess"
                                    + " number loopCounter nrOfInstances nrOfActiveInstances nrOfCompletedInstances task caseExecution"
                                    + " externalTask authenticatedUserId now dateTime currentUser currentUserGroups true false null empty"
                                    + " not and or eq ne lt gt le ge div mod instanceof")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private final ModelGraph graph;
    private final StepFields steps;
    private final Set<String> beans;
    /** What the model names itself. */
    private final Map<String, Type> introduced = new HashMap<>();

    /** What is set on every way to a node. */
    private final Map<Element, Set<String>> arriving = new HashMap<>();

    ModelNames(ModelGraph graph, StepFields steps, Set<String> beans, Map<Element, Type> answers) {
        this.graph = graph;
        this.steps = steps;
        this.beans = beans;
        graph.nodes().forEach(node -> {
            ModelGraph.loop(node).ifPresent(loop -> introduce(loop, variable(loop), Type.WORK));
            inputs(node).forEach(input -> introduce(node, input.getAttribute("name"), Type.WORK));
        });
        answers.forEach((task, type) -> introduce(task, result(task), type));
        settle();
    }

    private void introduce(Element place, String name, Type type) {
        ModelMistake.unless(
                NAME.matcher(name).matches() && !TAKEN.contains(name) && !beans.contains(name),
                ModelXml.place(place),
                "this is no name for something new: " + name);
        Type before = introduced.putIfAbsent(name, type);
        ModelMistake.unless(
                before == null || before == type, ModelXml.place(place), "the name stands for two things: " + name);
    }

    static List<Element> inputs(Element node) {
        return Xml.children(node, "extensionElements").stream()
                .flatMap(extensions -> Xml.children(extensions, "inputOutput").stream())
                .flatMap(mapping -> Xml.children(mapping).stream())
                .toList();
    }

    private static String variable(Element loop) {
        return loop.getAttributeNS(ModelLanguage.CAMUNDA, "elementVariable");
    }

    private static String result(Element task) {
        return task.getAttributeNS(ModelLanguage.CAMUNDA, "resultVariable");
    }

    /** What an expression at the step may speak of: who owes it. */
    Map<String, Type> at(Element node) {
        return named(node, arriving.get(node));
    }

    /** What a condition of a flow that leaves it may speak of. */
    Map<String, Type> leaving(Element node) {
        return named((Element) node.getParentNode(), onwards(node));
    }

    private Map<String, Type> named(Element innermost, Set<String> set) {
        Map<String, Type> names = new HashMap<>(ROUTING);
        set.forEach(name -> names.put(name, name.equals(DECISION) ? Type.TEXT : introduced.get(name)));
        inputs(innermost).forEach(input -> names.put(input.getAttribute("name"), Type.WORK));
        for (Object scope = innermost; scope instanceof Element outer; scope = outer.getParentNode()) {
            ModelGraph.loop(outer).ifPresent(loop -> {
                names.put(variable(loop), Type.WORK);
                names.put("loopCounter", Type.NUMBER);
            });
        }
        return names;
    }

    /** From everything, take away what is missing on some way, until nothing changes any more. */
    private void settle() {
        Set<String> everything = new HashSet<>(introduced.keySet());
        everything.add(DECISION);
        graph.nodes().forEach(node -> arriving.put(node, everything));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Element node : graph.nodes()) {
                Set<String> found = coming(node);
                changed |= !found.equals(arriving.put(node, found));
            }
        }
    }

    private Set<String> coming(Element node) {
        List<Element> before = graph.before(node);
        if (before.isEmpty()) {
            boolean first = node.equals(graph.start(node.getParentNode()));
            Element scope = (Element) node.getParentNode();
            return first && arriving.containsKey(scope) ? arriving.get(scope) : Set.of();
        }
        Set<String> names = new HashSet<>(onwards(before.get(0)));
        boolean joins = node.getLocalName().equals("parallelGateway");
        before.stream().skip(1).map(this::onwards).forEach(other -> {
            if (joins) {
                names.addAll(other);
            } else {
                names.retainAll(other);
            }
        });
        return names;
    }

    private Set<String> onwards(Element node) {
        Set<String> names = new HashSet<>(arriving.get(node));
        if (ModelGraph.isPlainSubProcess(node)) {
            names.addAll(atTheEndOf(node));
        } else if (ModelGraph.loop(node).isEmpty()) {
            names.addAll(setBy(node));
        }
        return names;
    }

    private Set<String> atTheEndOf(Element subProcess) {
        return graph.in(subProcess).stream()
                .filter(node -> graph.after(node).isEmpty())
                .map(this::onwards)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Set<String> setBy(Element node) {
        return switch (node.getLocalName()) {
            case "userTask" -> steps.required(node.getAttribute("id")).contains(DECISION) ? Set.of(DECISION) : Set.of();
            case "businessRuleTask" -> Set.of(result(node));
            default -> Set.of();
        };
    }
}
