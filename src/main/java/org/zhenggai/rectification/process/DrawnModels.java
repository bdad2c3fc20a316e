package org.zhenggai.rectification.process;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.platform.engine.EngineWithoutAuthorization;
import org.zhenggai.rectification.diagram.Drawings;
import org.zhenggai.rectification.diagram.ProcessModel;

/** A version of a model never changes, so each is read once. */
@Component
class DrawnModels implements Drawings {

    private final EngineServices engine;
    private final EngineWithoutAuthorization unasked;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    DrawnModels(EngineServices engine, EngineWithoutAuthorization unasked) {
        this.engine = engine;
        this.unasked = unasked;
    }

    @Override
    public ProcessModel get(String id) {
        return read.computeIfAbsent(id, unread -> unasked.answer(() -> model(unread)));
    }

    private ProcessModel model(String id) {
        BpmnModelInstance model = engine.repository().getBpmnModelInstance(id);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return new ProcessModel(
                id,
                process.getId(),
                process.getName() == null ? process.getId() : process.getName(),
                Bpmn.convertToString(model),
                nodes(process.getFlowElements()).map(DrawnModels::node).toList(),
                model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(flow -> new ProcessModel.Flow(
                                flow.getId(),
                                flow.getSource().getId(),
                                flow.getTarget().getId()))
                        .toList());
    }

    /** In the order in which the model tells them, what stands in a container after it. */
    private static Stream<FlowNode> nodes(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .flatMap(node -> node instanceof SubProcess container
                        ? Stream.concat(Stream.of(node), nodes(container.getFlowElements()))
                        : Stream.of(node));
    }

    private static ProcessModel.Node node(FlowNode node) {
        return new ProcessModel.Node(
                node.getId(),
                node.getName() == null ? node.getId() : node.getName(),
                type(node),
                node instanceof CallActivity call ? called(call.getCalledElement()) : null,
                looped(node),
                node.getParentElement() instanceof SubProcess container ? container.getId() : null);
    }

    private static ProcessModel.Type type(FlowNode node) {
        if (node instanceof UserTask) {
            return ProcessModel.Type.STEP;
        }
        if (node instanceof CallActivity) {
            return ProcessModel.Type.CALL;
        }
        return node instanceof SubProcess ? ProcessModel.Type.CONTAINER : ProcessModel.Type.OTHER;
    }

    private static @Nullable String called(@Nullable String element) {
        return element == null || element.contains("{") ? null : element;
    }

    private static boolean looped(ModelElementInstance node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null
                || node instanceof FlowNode && looped(node.getParentElement());
    }
}
