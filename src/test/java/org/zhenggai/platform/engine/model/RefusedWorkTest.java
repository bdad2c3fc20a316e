package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.platform.engine.model.EvilModels.ENTRIES;
import static org.zhenggai.platform.engine.model.EvilModels.MEASURES;
import static org.zhenggai.platform.engine.model.EvilModels.changed;
import static org.zhenggai.platform.engine.model.EvilModels.condition;
import static org.zhenggai.platform.engine.model.EvilModels.doing;
import static org.zhenggai.platform.engine.model.EvilModels.flow;
import static org.zhenggai.platform.engine.model.EvilModels.gateway;
import static org.zhenggai.platform.engine.model.EvilModels.input;
import static org.zhenggai.platform.engine.model.EvilModels.inside;
import static org.zhenggai.platform.engine.model.EvilModels.loop;
import static org.zhenggai.platform.engine.model.EvilModels.looping;
import static org.zhenggai.platform.engine.model.EvilModels.sub;
import static org.zhenggai.platform.engine.model.EvilModels.task;
import static org.zhenggai.platform.engine.model.EvilModels.with;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways in which a model could come to its end with measures that nobody was given. */
class RefusedWorkTest extends AdministratorsFolder {

    private static final String UNIT = "${duty.unit(execution)}";
    private static final String OWING = "${duty.workUnit(execution, measure)}";
    private static final String ALL = "${work.measures(execution)}";
    private static final String WAY = "there is a way through it without a loop over ${work.measures(execution)}";
    private static final String NOBODY = "nobody reports on the work";
    private static final String NOT_HERE = "this kind of element is not allowed here";
    private static final String WORK = task("Task_DoIt", OWING, "");
    private static final String CHECK = task("Task_CheckIt", OWING, "");

    static Stream<Arguments> models() {
        String around = gateway("Gateway_Around", " default=\"SequenceFlow_In1\"");
        return Stream.of(
                of("no loop but a comment", unlooped("<!-- " + ALL + " -->"), WAY),
                of("no loop but an instruction", unlooped("<?loop " + ALL + "?>"), WAY),
                of("no loop but text", unlooped("<bpmn:documentation>" + ALL + "</bpmn:documentation>"), "not allowed"),
                of(
                        "no loop but character data",
                        unlooped("<bpmn:documentation><![CDATA[" + ALL + "]]></bpmn:documentation>"),
                        "an expression is not allowed here"),
                of(
                        "no loop but a property",
                        unlooped("<bpmn:extensionElements><camunda:properties><camunda:property name=\"collection\""
                                + " value=\"" + ALL + "\"/></camunda:properties></bpmn:extensionElements>"),
                        "an expression is not allowed here"),
                of(
                        "a loop among the extensions",
                        unlooped("<bpmn:extensionElements>" + MEASURES + "</bpmn:extensionElements>"),
                        NOT_HERE),
                of(
                        "a collection in another namespace",
                        looping(
                                "<bpmn:multiInstanceLoopCharacteristics xmlns:m=\"http://camunda.org/schema/modeler/1.0\""
                                        + " m:collection=\"" + ALL + "\" camunda:elementVariable=\"measure\"/>"),
                        "camunda:collection is missing"),
                of(
                        "a collection in the engine's old namespace",
                        looping(
                                "<bpmn:multiInstanceLoopCharacteristics xmlns:m=\"http://activiti.org/bpmn\" m:collection=\""
                                        + ALL + "\" camunda:elementVariable=\"measure\"/>"),
                        "the attribute m:collection is not allowed"),
                of(
                        "a number beside the collection",
                        looping(loop(ALL, "measure", "<bpmn:loopCardinality>0</bpmn:loopCardinality>")),
                        NOT_HERE),
                of(
                        "a loop that ends at once",
                        looping(loop(ALL, "measure", "<bpmn:completionCondition>${true}</bpmn:completionCondition>")),
                        NOT_HERE),
                of(
                        "a loop that ends after the first",
                        looping(
                                loop(
                                        ALL,
                                        "measure",
                                        "<bpmn:completionCondition>${nrOfCompletedInstances &gt;= 1}</bpmn:completionCondition>")),
                        NOT_HERE),
                of("two loops at one step", looping(ENTRIES + MEASURES), "a second element of this kind"),
                of("another collection", looping(loop("${work.left(execution)}", "measure", "")), "cannot be"),
                of("a late collection", looping(loop("#{work.measures(execution)}", "measure", "")), "cannot be"),
                of("a collection and more", looping(loop(ALL + " ", "measure", "")), "cannot be"),
                of(
                        "a loop without a variable",
                        looping("<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"" + ALL + "\"/>"),
                        "camunda:elementVariable is missing"),
                of("entries alone", doing(task("Task_CarryOutMeasure", UNIT, ENTRIES)), WAY),
                of(
                        "a loop that decides",
                        doing(task("Task_CheckIt", OWING, MEASURES)).replace("Task_CarryOutMeasure", "Task_CheckIt"),
                        NOBODY),
                of(
                        "a loop in which nothing is done",
                        doing(sub(inside(MEASURES, "", "StartEvent_In EndEvent_In"))),
                        NOBODY),
                of(
                        "a loop in which somebody only decides",
                        doing(sub(inside(MEASURES, CHECK, "StartEvent_In Task_CheckIt", "Task_CheckIt EndEvent_In"))),
                        NOBODY),
                of(
                        "a loop with a way round its step",
                        doing(sub(inside(
                                MEASURES,
                                WORK + around,
                                "StartEvent_In Gateway_Around",
                                "Gateway_Around EndEvent_In",
                                "Gateway_Around Task_DoIt ${grade == 'MAJOR'}",
                                "Task_DoIt EndEvent_In"))),
                        NOBODY),
                of(
                        "a loop whose step belongs to another loop",
                        doing(sub(inside(
                                MEASURES,
                                task("Task_DoIt", OWING, ENTRIES),
                                "StartEvent_In Task_DoIt",
                                "Task_DoIt EndEvent_In"))),
                        NOBODY),
                of(
                        "a loop in a loop over what may be nothing",
                        doing(sub(inside(
                                ENTRIES,
                                task("Task_DoIt", OWING, MEASURES) + task("Task_DoMore", UNIT, ""),
                                "StartEvent_In Task_DoIt",
                                "Task_DoIt Task_DoMore",
                                "Task_DoMore EndEvent_In"))),
                        WAY),
                of(
                        "a way round the loop",
                        with(gateway("Gateway_Around", " default=\"SequenceFlow_Around\"")
                                        + flow(
                                                "SequenceFlow_Do",
                                                "Gateway_Around",
                                                "Task_CarryOutMeasure",
                                                condition("${grade == 'MAJOR'}"))
                                        + flow(
                                                "SequenceFlow_Around",
                                                "Gateway_Around",
                                                "EndEvent_MeasuresCarriedOut",
                                                ""))
                                .replace(
                                        "sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"Task_CarryOutMeasure\"",
                                        "sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"Gateway_Around\""),
                        WAY),
                of(
                        "a way round the loop in a sub-process",
                        doing(sub(inside(
                                "",
                                task("Task_DoIt", OWING, MEASURES) + around,
                                "StartEvent_In Gateway_Around",
                                "Gateway_Around EndEvent_In",
                                "Gateway_Around Task_DoIt ${grade == 'MAJOR'}",
                                "Task_DoIt EndEvent_In"))),
                        WAY),
                of(
                        "an end before the loop",
                        changed(
                                "sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"Task_CarryOutMeasure\"",
                                "sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"EndEvent_MeasuresCarriedOut\""),
                        WAY),
                of(
                        "a loop behind the end",
                        with(flow("SequenceFlow_More", "EndEvent_MeasuresCarriedOut", "Task_CarryOutMeasure", ""))
                                .replace(
                                        "sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"Task_CarryOutMeasure\"",
                                        "sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"EndEvent_MeasuresCarriedOut\""),
                        "nothing follows an end event"),
                of(
                        "an end of everything beside the loop",
                        with("<bpmn:endEvent id=\"EndEvent_All\"><bpmn:terminateEventDefinition/></bpmn:endEvent>"
                                + flow("SequenceFlow_All", "StartEvent_MeasuresStarted", "EndEvent_All", "")),
                        NOT_HERE),
                of(
                        "a condition before the loop",
                        changed(
                                "targetRef=\"Task_CarryOutMeasure\" />",
                                "targetRef=\"Task_CarryOutMeasure\">" + condition("${grade == 'MAJOR'}")
                                        + "</bpmn:sequenceFlow>"),
                        "conditions and a default flow belong to"),
                of(
                        "a loop that is no part of the flow",
                        changed("<bpmn:userTask id", "<bpmn:userTask isForCompensation=\"true\" id"),
                        "the attribute isForCompensation is not allowed"),
                of(
                        "a loop that an event would begin",
                        doing(sub(
                                " triggeredByEvent=\"true\"",
                                inside(MEASURES, WORK, "StartEvent_In Task_DoIt", "Task_DoIt EndEvent_In"))),
                        "the attribute triggeredByEvent is not allowed"),
                of(
                        "a loop of rules",
                        with("<bpmn:businessRuleTask id=\"ServiceTask_Ask\" camunda:decisionRef=\"x\">" + MEASURES
                                + "</bpmn:businessRuleTask>"),
                        NOT_HERE),
                of(
                        "a loop that says it is about a period",
                        looping(input("period", "${work.nextPeriod(execution)}") + MEASURES),
                        "only a user task outside of loops has an input parameter"));
    }

    private static Arguments of(String what, String xml, String reason) {
        return Arguments.of(what, xml, reason);
    }

    private static String unlooped(String instead) {
        return looping(instead).replace(OWING, UNIT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void refusesAModelThatCouldLeaveMeasuresOut(String what, String xml, String reason) {
        assertThat(refusal(xml)).contains(reason);
    }

    /** Not everything that forks leaves something out. */
    @Test
    void takesALoopBesideOtherWork() {
        assertThat(refusal(with(task("Task_SumUp", UNIT, "")
                        + "<bpmn:endEvent id=\"EndEvent_SummedUp\"/>"
                        + flow("SequenceFlow_Beside", "StartEvent_MeasuresStarted", "Task_SumUp", "")
                        + flow("SequenceFlow_SummedUp", "Task_SumUp", "EndEvent_SummedUp", ""))))
                .isNull();
    }

    @Test
    void takesALoopThatIsComeBackTo() {
        assertThat(refusal(doing(sub(inside(
                        "",
                        task("Task_DoIt", OWING, MEASURES)
                                + task("Task_CheckIt", "${duty.office()}", "")
                                + gateway("Gateway_Checked", ""),
                        "StartEvent_In Task_DoIt",
                        "Task_DoIt Task_CheckIt",
                        "Task_CheckIt Gateway_Checked",
                        "Gateway_Checked EndEvent_In ${decision == 'approve'}",
                        "Gateway_Checked Task_DoIt ${decision == 'return'}")))))
                .isNull();
    }
}
