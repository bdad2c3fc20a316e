package org.zhenggai.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Which steps a model of measures takes where nothing is returned, and how often, read from its definition and the
 * item's work.
 */
final class ModelSteps {

    private final JsonNode item;
    private final BpmnModelInstance model;
    private final Map<String, Integer> times = new LinkedHashMap<>();

    ModelSteps(BpmnModelInstance model, JsonNode item) {
        this.model = model;
        this.item = item;
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .forEach(start -> walk(start, 1));
    }

    /** Every step as often as it is taken. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        times.forEach((step, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(step);
            }
        });
        return all;
    }

    /** Each step once, in the order of the model. */
    List<String> inOrder() {
        return List.copyOf(times.keySet());
    }

    /** Whether the order of steps is the model's alone, and nobody's who hands in earlier. */
    boolean oneAfterTheOther() {
        return model.getModelElementsByType(ParallelGateway.class).isEmpty();
    }

    private void walk(FlowNode node, int outer) {
        if (node instanceof UserTask task) {
            if (times.containsKey(task.getId())) {
                return;
            }
            times.put(task.getId(), outer * repeated(task));
        }
        if (node instanceof SubProcess part) {
            part.getChildElementsByType(StartEvent.class).forEach(start -> walk(start, outer * repeated(part)));
        }
        for (SequenceFlow flow : node.getOutgoing()) {
            boolean returned = flow.getConditionExpression() != null
                    && flow.getConditionExpression().getTextContent().contains("'return'");
            if (!returned) {
                walk(flow.getTarget(), outer);
            }
        }
    }

    private int repeated(Activity activity) {
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            return loop.getCamundaCollection().contains("work.entries")
                    ? item.path("entries").size()
                    : item.path("measures").size();
        }
        return inputs(activity).contains("work.nextPeriod")
                ? item.path("periods").size()
                : 1;
    }

    private static String inputs(Activity activity) {
        return activity.getExtensionElements() == null
                ? ""
                : activity.getExtensionElements().getTextContent();
    }
}
