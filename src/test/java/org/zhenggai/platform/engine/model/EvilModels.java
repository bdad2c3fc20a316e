package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;

/** Models like the shipped checklist, with one part made otherwise. */
final class EvilModels {

    static final String MEASURES = loop("${work.measures(execution)}", "measure", "");
    static final String ENTRIES = loop("${work.entries(execution)}", "entry", "");

    private EvilModels() {}

    static String checklist() {
        try {
            return AdministratorsFolder.visits();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String changed(String part, String other) {
        assertThat(checklist()).contains(part);
        return checklist().replace(part, other);
    }

    /** The one loop of the checklist made otherwise. */
    static String looping(String loop) {
        return checklist()
                .replaceFirst("(?s)<bpmn:multiInstanceLoopCharacteristics.*?/>", Matcher.quoteReplacement(loop));
    }

    /** The one step of the checklist made otherwise, whatever it is. */
    static String doing(String step) {
        return checklist()
                .replaceFirst("(?s)<bpmn:userTask.*</bpmn:userTask>", Matcher.quoteReplacement(step))
                .replaceAll("<bpmn:(incoming|outgoing)>.*?</bpmn:\\1>", "");
    }

    static String with(String more) {
        return checklist().replace("</bpmn:process>", more + "</bpmn:process>");
    }

    /** After the measures one more step under a condition. */
    static String choosing(String condition) {
        return choosing(" default=\"SequenceFlow_Not\"", condition(condition), "");
    }

    static String choosing(String fallback, String first, String second) {
        return with(gateway("Gateway_Asked", fallback)
                        + task("Task_SumUp", "${duty.unit(execution)}", "")
                        + "<bpmn:endEvent id=\"EndEvent_SummedUp\"/>"
                        + flow("SequenceFlow_Asked", "Gateway_Asked", "Task_SumUp", first)
                        + flow("SequenceFlow_Not", "Gateway_Asked", "EndEvent_MeasuresCarriedOut", second)
                        + flow("SequenceFlow_SummedUp", "Task_SumUp", "EndEvent_SummedUp", ""))
                .replaceFirst(
                        "sourceRef=\"Task_CarryOutMeasure\" targetRef=\"EndEvent_MeasuresCarriedOut\"",
                        "sourceRef=\"Task_CarryOutMeasure\" targetRef=\"Gateway_Asked\"");
    }

    static String condition(String text) {
        return "<bpmn:conditionExpression>" + text + "</bpmn:conditionExpression>";
    }

    static String gateway(String id, String attributes) {
        return "<bpmn:exclusiveGateway id=\"" + id + "\"" + attributes + "/>";
    }

    static String flow(String id, String from, String to, String condition) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>"
                .formatted(id, from, to, condition);
    }

    static String loop(String collection, String variable, String inside) {
        return "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"%s\" camunda:elementVariable=\"%s\">%s"
                        .formatted(collection, variable, inside)
                + "</bpmn:multiInstanceLoopCharacteristics>";
    }

    static String task(String id, String group, String inside) {
        String form = id.matches("Task_(Check|Review|Endorse).*") ? "decision" : "outcome";
        return ("<bpmn:userTask id=\"%s\" name=\"%s\" camunda:formKey=\"embedded:deployment:forms/%s.html\""
                        + " camunda:candidateGroups=\"%s\">%s</bpmn:userTask>")
                .formatted(id, id, form, group, inside);
    }

    static String input(String name, String value) {
        return "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"" + name + "\">" + value
                + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>";
    }

    /** A sub-process in the place of the checklist's step. */
    static String sub(String inside) {
        return sub("", inside);
    }

    static String sub(String attributes, String inside) {
        return "<bpmn:subProcess id=\"Task_CarryOutMeasure\"" + attributes + ">" + inside + "</bpmn:subProcess>";
    }

    static String inside(String loop, String nodes, String... flow) {
        StringBuilder text = new StringBuilder(loop)
                .append("<bpmn:startEvent id=\"StartEvent_In\"/><bpmn:endEvent id=\"EndEvent_In\"/>")
                .append(nodes);
        for (int i = 0; i < flow.length; i++) {
            String[] ends = flow[i].split(" ", 3);
            text.append(flow("SequenceFlow_In" + i, ends[0], ends[1], ends.length > 2 ? condition(ends[2]) : ""));
        }
        return text.toString();
    }
}
