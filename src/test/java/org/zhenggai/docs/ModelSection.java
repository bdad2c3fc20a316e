package org.zhenggai.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.zhenggai.support.ModelFiles.Model;

/** One model: its nodes in the order of its file, who acts, and what comes next. */
final class ModelSection {

    private final Model model;
    private final Map<String, Model> models;
    private final Routes routes;
    private final StepWords steps;

    ModelSection(Model model, Map<String, Model> models, Routes routes, StepWords steps) {
        this.model = model;
        this.models = models;
        this.routes = routes;
        this.steps = steps;
    }

    String text() {
        List<String> items = routes.through(model);
        List<List<String>> rows = new ArrayList<>();
        rows(model.process(), "", rows);
        return Markdown.heading("####", model.process().getName(), model.name()) + "\n"
                + model.process().getChildElementsByType(Documentation.class).stream()
                        .map(Documentation::getTextContent)
                        .collect(Collectors.joining())
                + (items.isEmpty() ? "" : "目录中有 " + items.size() + " 个事项经过。")
                + "\n"
                + Markdown.table(List.of("环节", "类别", "办理岗位", "期限（示例）", "去向"), rows);
    }

    private void rows(ModelElementInstance scope, String indent, List<List<String>> rows) {
        for (FlowNode node : nodes(scope)) {
            if (node instanceof Gateway || node instanceof EndEvent) {
                continue;
            }
            UserTask task = node instanceof UserTask found ? found : null;
            rows.add(List.of(
                    indent + node.getName() + (task == null ? "" : " `" + task.getId() + "`"),
                    kind(node),
                    task == null ? "" : steps.who(task),
                    task == null ? "" : steps.due(task),
                    next(node)));
            if (node instanceof SubProcess inner) {
                rows(inner, indent + "└ ", rows);
            }
        }
    }

    /** In the order of the file, which follows the flow; the API sorts them by kind. */
    private static List<FlowNode> nodes(ModelElementInstance scope) {
        List<DomElement> order = scope.getDomElement().getChildElements();
        return scope.getChildElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(node -> order.indexOf(node.getDomElement())))
                .toList();
    }

    private String kind(FlowNode node) {
        String often = steps.often(node);
        String kind =
                switch (node.getElementType().getTypeName()) {
                    case "userTask" -> "待办";
                    case "startEvent" -> "开始";
                    case "serviceTask" -> "自动登记";
                    case "businessRuleTask" ->
                        "决策表 "
                                + Markdown.link(
                                        "`" + ((BusinessRuleTask) node).getCamundaDecisionRef() + "`",
                                        ((BusinessRuleTask) node).getCamundaDecisionRef());
                    case "callActivity" -> "转入 " + called((CallActivity) node);
                    case "subProcess" -> ((SubProcess) node).triggeredByEvent() ? "随时可能发生" : "子过程";
                    case "intermediateCatchEvent" -> "等待";
                    case "boundaryEvent" -> ((BoundaryEvent) node).cancelActivity() ? "随时可能发生，发生即停止办理" : "随时可能发生，不影响办理";
                    default -> throw new IllegalStateException("What is " + node.getId() + "?");
                };
        return often.isEmpty() ? kind : kind + "，" + often;
    }

    private String called(CallActivity call) {
        Model called = models.get(call.getCalledElement());
        return called == null ? "事项所定的落实方式" : Markdown.link(called.process().getName(), called.name());
    }

    private static String next(FlowNode node) {
        return node.getOutgoing().stream().map(flow -> beyond(flow.getTarget())).collect(Collectors.joining("；"));
    }

    /** Through gateways to what somebody sees. */
    private static String beyond(FlowNode target) {
        if (target instanceof EndEvent) {
            return "结束：" + target.getName();
        }
        if (!(target instanceof Gateway)) {
            return target.getName();
        }
        Collection<SequenceFlow> ways = target.getOutgoing();
        if (ways.size() == 1) {
            String after = beyond(ways.iterator().next().getTarget());
            return target.getIncoming().size() > 1 && isParallel(target) ? "（各路齐备后）" + after : after;
        }
        return isParallel(target)
                ? "同时 " + ways.stream().map(way -> beyond(way.getTarget())).collect(Collectors.joining("、"))
                : target.getName()
                        + ways.stream()
                                .map(way -> way.getName() + " → " + beyond(way.getTarget()))
                                .collect(Collectors.joining("；"));
    }

    private static boolean isParallel(FlowNode node) {
        return node.getElementType().getTypeName().equals("parallelGateway");
    }
}
