package org.zhenggai.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.zhenggai.support.ModelFiles.Model;

/** The steps of an item to which everybody agrees, from the first to the last, through all models that are called. */
final class HappyPath {

    /** A step on the way; {@code condition} says when it is taken, empty where it always is. */
    record Stop(Model model, UserTask task, String condition) {}

    private static final Pattern EQUALS = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    private static final Set<String> AGREEMENT = Set.of("approve", "accept", "held");

    private final Map<String, Model> models;
    private final Map<String, String> facts;
    private final List<Stop> stops = new ArrayList<>();

    private HappyPath(Map<String, Model> models, Map<String, String> facts) {
        this.models = models;
        this.facts = facts;
    }

    /** {@code facts} are the routing variables of the item: kind, measuresProcess. */
    static List<Stop> of(String process, Map<String, Model> models, Map<String, String> facts) {
        HappyPath path = new HappyPath(models, facts);
        path.walk(models.get(process));
        return path.stops;
    }

    private void walk(Model model) {
        walkScope(model, model.process());
    }

    private void walkScope(Model model, ModelElementInstance scope) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        scope.getChildElementsByType(StartEvent.class).stream()
                .findFirst()
                .ifPresent(start -> walk(model, start, "", seen));
    }

    private void walk(Model model, FlowNode node, String condition, Set<FlowNode> seen) {
        boolean waitsForOthers = node instanceof ParallelGateway
                && node.getIncoming().stream().map(SequenceFlow::getSource).anyMatch(source -> !seen.contains(source));
        if (waitsForOthers || !seen.add(node)) {
            return;
        }
        if (node instanceof UserTask task) {
            stops.add(new Stop(model, task, condition));
        } else if (node instanceof SubProcess inner) {
            walkScope(model, inner);
        } else if (node instanceof CallActivity call) {
            String called = call.getCalledElement();
            walk(models.get(called.startsWith("${") ? facts.get(called.substring(2, called.length() - 1)) : called));
        }
        for (SequenceFlow flow : ways(node)) {
            walk(model, flow.getTarget(), open(node, flow), seen);
        }
    }

    /** At a fork: the way that the facts or an agreement choose, else every way, detours first, since it depends. */
    private List<SequenceFlow> ways(FlowNode node) {
        List<SequenceFlow> all = List.copyOf(node.getOutgoing());
        if (!(node instanceof ExclusiveGateway gateway) || all.size() < 2) {
            return all;
        }
        List<SequenceFlow> chosen = all.stream().filter(this::chosen).toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return all.stream().allMatch(flow -> decided(flow) || flow.equals(gateway.getDefault()))
                ? List.of(gateway.getDefault())
                : all.stream()
                        .sorted(Comparator.comparing(flow -> flow.equals(gateway.getDefault())))
                        .toList();
    }

    private boolean chosen(SequenceFlow flow) {
        Matcher equals = EQUALS.matcher(condition(flow));
        return equals.matches()
                && (equals.group(1).equals("decision")
                        ? AGREEMENT.contains(equals.group(2))
                        : equals.group(2).equals(facts.get(equals.group(1))));
    }

    private boolean decided(SequenceFlow flow) {
        Matcher equals = EQUALS.matcher(condition(flow));
        return equals.matches() && (equals.group(1).equals("decision") || facts.containsKey(equals.group(1)));
    }

    private static String open(FlowNode node, SequenceFlow flow) {
        boolean depends = node instanceof ExclusiveGateway gateway
                && !condition(flow).isEmpty()
                && !EQUALS.matcher(condition(flow)).matches()
                && !flow.equals(gateway.getDefault());
        return depends ? node.getName() + flow.getName() : "";
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }
}
