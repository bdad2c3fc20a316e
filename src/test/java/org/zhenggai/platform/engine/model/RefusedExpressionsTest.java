package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.platform.engine.model.EvilModels.changed;
import static org.zhenggai.platform.engine.model.EvilModels.choosing;
import static org.zhenggai.platform.engine.model.EvilModels.condition;
import static org.zhenggai.platform.engine.model.EvilModels.doing;
import static org.zhenggai.platform.engine.model.EvilModels.flow;
import static org.zhenggai.platform.engine.model.EvilModels.gateway;
import static org.zhenggai.platform.engine.model.EvilModels.input;
import static org.zhenggai.platform.engine.model.EvilModels.looping;
import static org.zhenggai.platform.engine.model.EvilModels.sub;
import static org.zhenggai.platform.engine.model.EvilModels.task;
import static org.zhenggai.platform.engine.model.EvilModels.with;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine would take when a model is deployed, and stumble over when a step is completed. */
class RefusedExpressionsTest extends AdministratorsFolder {

    private static final String UNIT = "${duty.unit(execution)}";
    private static final String OWING = "${duty.workUnit(execution, measure)}";

    @BeforeEach
    void shipTables() throws IOException {
        shipped.with(
                "processes/decisions/sign-off-route.dmn",
                "processes/decisions/extension-route.dmn",
                "processes/decisions/light.dmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution}",
                "${execution == null}",
                "${empty execution}",
                "${nosuch == 1}",
                "${measure == 1}",
                "${loopCounter == 0}",
                "${nrOfInstances == 0}",
                "${decision == 'approve'}",
                "${grade}",
                "${!grade}",
                "true",
                "${grade &gt; 3}",
                "${grade == 3}",
                "${round == 'one'}",
                "${true == 1}",
                "${grade + 1 == 2}",
                "${grade == 'MAJOR' ? true : false}",
                "${now()}",
                "${now ()}",
                "${now\u2003()}",
                "${grade\u00a0== 'MAJOR'}",
                "${\u3000grade == 'MAJOR'}",
                "\u2003${grade == 'MAJOR'}",
                "${grade == 'MAJOR'\u200b}",
                "${ｇrade == 'MAJOR'}",
                "${grade == 'MAJOR'} ",
                "${grade == 'MAJOR'}${grade == 'MAJOR'}",
                "${grade == 'MAJOR'",
                "${}",
                "${ }",
                "${()}",
                "${(grade == 'MAJOR'}",
                "${grade == 'MAJOR')}",
                "${grade == 'MAJOR' grade == 'MAJOR'}",
                "${grade == }",
                "${grade == 'MA\\u0027JOR'}",
                "${grade == 1234567890}",
                "${grade.length() == 5}",
                "${grade['length'] == 5}",
                "${'' == ''.getClass()}",
                "${work.measures(execution)}",
                "${work.measures(execution).size() == 1}",
                "${work.nosuch(execution)}",
                "${work.periodsLeft()}",
                "${work.periodsLeft(grade)}",
                "${work.periodsLeft(execution, execution)}",
                "${work.inspected(execution, round)}",
                "${work.inspected(execution, 1)}",
                "${work}",
                "${life.close(execution)}",
                "${duty.signatory(execution, grade) == 'a'}",
            })
    void refusesACondition(String text) {
        String told = refusal(choosing(text));
        if (text.endsWith("} ")) {
            // White space of the file around it is none of the expression.
            assertThat(told).isNull();
        } else {
            assertThat(told).contains("sequenceFlow SequenceFlow_Asked: the expression");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${grade == 'MAJOR'}",
                "#{grade eq 'MAJOR' and not (kind ne \"PHASED\")}",
                "${round &gt;= 2 || (empty kind)}",
                "${work.periodsLeft(execution)}",
                "${!work.periodsLeft( execution ) == true}",
                "${grade != null}",
                "${duty.unit(execution) == 'sfj.HANDLER'}",
                "${empty work.entries(execution)}",
            })
    void takesACondition(String text) {
        assertThat(refusal(choosing(text))).isNull();
    }

    static Stream<Arguments> models() {
        String major = condition("${grade == 'MAJOR'}");
        return Stream.of(
                of("a text as parameter", parameter("period", "three"), "must be ${work.nextPeriod(execution)}"),
                of("nothing as parameter", parameter("period", ""), "must be"),
                of("the execution as parameter", parameter("period", "${execution}"), "must be"),
                of("another number as parameter", parameter("period", "${round}"), "must be"),
                of("a list as parameter", parameter("period", "<camunda:list/>"), "not allowed here"),
                of("a parameter with a blank", parameter("period", " ${work.nextPeriod(execution)}"), "must be"),
                of("the decision as parameter", parameter("decision", "${work.nextPeriod(execution)}"), "no name for"),
                of("a bean as parameter", parameter("work", "${work.nextPeriod(execution)}"), "no name for"),
                of("a function as parameter", parameter("now", "${work.nextPeriod(execution)}"), "no name for"),
                of("a word as parameter", parameter("empty", "${work.nextPeriod(execution)}"), "no name for"),
                of("a parameter without a name", parameter("", "${work.nextPeriod(execution)}"), "no name for"),
                of(
                        "two parameters",
                        parameter(
                                "period",
                                "${work.nextPeriod(execution)}</camunda:inputParameter><camunda:inputParameter name=\"b\">"
                                        + "${work.nextPeriod(execution)}"),
                        "a second element of this kind"),
                of(
                        "the decision as loop variable",
                        looping(EvilModels.MEASURES.replace("\"measure\"", "\"decision\"")),
                        "no name for"),
                of(
                        "the unit of a grade",
                        changed(OWING, "${duty.workUnit(execution, grade)}"),
                        "${duty.workUnit(execution, grade)} is not allowed"),
                of("the unit of a round", changed(OWING, "${duty.workUnit(execution, round)}"), "is not allowed"),
                of("a grade that signs", changed(OWING, "${duty.signatory(execution, grade)}"), "is not allowed"),
                of(
                        "a comparison that owes",
                        changed(OWING, "${duty.unit(execution) == duty.unit(execution)}"),
                        "must yield TEXT, not BOOLEAN"),
                of("a group and another", changed(OWING, OWING + "," + UNIT), "cannot be"),
                of("a measure out of its loop", with(task("Task_SumUp", OWING, "")), "is not allowed"),
                of("no way open", choosing("", major, condition("${grade == 'GENERAL'}")), "a default flow is missing"),
                of("one answer of two", choosing("", major, condition("${decision == 'return'}")), "default flow is"),
                of("no condition", choosing("", major, ""), "a condition is missing"),
                of(
                        "a condition by default",
                        choosing(" default=\"SequenceFlow_Not\"", major, major),
                        "the only or the default flow has no condition"),
                of(
                        "another's default",
                        choosing(" default=\"SequenceFlow_Nil\"", major, ""),
                        "none of those that leave"),
                of(
                        "a condition on the only way",
                        doing(sub(EvilModels.inside(
                                EvilModels.MEASURES,
                                task("Task_DoIt", OWING, "") + gateway("Gateway_One", ""),
                                "StartEvent_In Task_DoIt",
                                "Task_DoIt Gateway_One",
                                "Gateway_One EndEvent_In ${grade == 'MAJOR'}"))),
                        "the only or the default flow has no condition"),
                of(
                        "a decision on one of two ways",
                        with(gateway("Gateway_Asked", " default=\"SequenceFlow_C\"")
                                + task("Task_CheckIt", UNIT, "")
                                + gateway("Gateway_Decided", "")
                                + flow("SequenceFlow_A", "Task_CarryOutMeasure", "Gateway_Asked", "")
                                + flow("SequenceFlow_B", "Gateway_Asked", "Task_CheckIt", major)
                                + flow("SequenceFlow_C", "Gateway_Asked", "Gateway_Decided", "")
                                + flow("SequenceFlow_D", "Task_CheckIt", "Gateway_Decided", "")
                                + flow(
                                        "SequenceFlow_E",
                                        "Gateway_Decided",
                                        "EndEvent_MeasuresCarriedOut",
                                        condition("${decision == 'approve'}"))
                                + flow(
                                        "SequenceFlow_F",
                                        "Gateway_Decided",
                                        "Task_CheckIt",
                                        condition("${decision == 'return'}"))),
                        "SequenceFlow_E: the expression ${decision == 'approve'} is not allowed"),
                of(
                        "a circle through an empty list",
                        with(task("Task_DoEntries", "${duty.workUnit(execution, entry)}", EvilModels.ENTRIES)
                                + gateway("Gateway_Again", " default=\"SequenceFlow_B\"")
                                + "<bpmn:endEvent id=\"EndEvent_Never\"/>"
                                + flow("SequenceFlow_S", "StartEvent_MeasuresStarted", "Task_DoEntries", "")
                                + flow("SequenceFlow_A", "Task_DoEntries", "Gateway_Again", "")
                                + flow("SequenceFlow_B", "Gateway_Again", "Task_DoEntries", "")
                                + flow("SequenceFlow_C", "Gateway_Again", "EndEvent_Never", major)),
                        "comes round again without a user task"),
                of(
                        "a sub-process without a start",
                        with("<bpmn:subProcess id=\"SubProcess_Empty\"/>"),
                        "SubProcess_Empty: exactly one start event is needed"),
                of(
                        "the same id twice",
                        with("<bpmn:endEvent id=\"Task_CarryOutMeasure\"/>"),
                        "another element has this"),
                of(
                        "a name too long",
                        with("<bpmn:endEvent id=\"E\" name=\"" + "长".repeat(256) + "\"/>"),
                        "255 letters"),
                of("a name that is evaluated", changed("name=\"落实整改措施\"", "name=\"${kind}\""), "not allowed here"),
                of(
                        "a description that is evaluated",
                        looping("<bpmn:documentation>${nosuch}</bpmn:documentation>" + EvilModels.MEASURES),
                        "an expression is not allowed here"),
                of("a table with two answers", rules("light", "lights", "singleEntry", ""), "cannot be light"),
                of("a table of other questions", rules("extension-route", "who", "singleEntry", ""), "cannot be"),
                of("a table in the deployment", rules("sign-off-route", "who", "singleEntry", "deployment"), "latest"),
                of("all answers of a table", rules("sign-off-route", "who", "resultList", ""), "singleEntry"),
                of("an answer in the grade", rules("sign-off-route", "grade", "singleEntry", ""), "no name for"),
                of("an answer in nothing", rules("sign-off-route", "", "singleEntry", ""), "no name for"),
                of("an answer in the measure", rules("sign-off-route", "measure", "singleEntry", ""), "stands for two"),
                of(
                        "an answer before it is asked for",
                        rules("sign-off-route", "who", "singleEntry", "latest")
                                .replace(OWING, "${duty.signatory(execution, who)}"),
                        "${duty.signatory(execution, who)} is not allowed"));
    }

    private static Arguments of(String what, String xml, String reason) {
        return Arguments.of(what, xml, reason);
    }

    private static String parameter(String name, String value) {
        return with(task("Task_SumUp", UNIT, input(name, value)));
    }

    private static String rules(String table, String variable, String result, String binding) {
        return with("<bpmn:businessRuleTask id=\"ServiceTask_Ask\" camunda:decisionRef=\"" + table
                + "\" camunda:resultVariable=\"" + variable + "\" camunda:mapDecisionResult=\"" + result
                + "\" camunda:decisionRefBinding=\"" + binding + "\"/>"
                + task("Task_SumUp", "${duty.signatory(execution, who)}", "")
                + flow("SequenceFlow_Asked", "Task_CarryOutMeasure", "ServiceTask_Ask", "")
                + flow("SequenceFlow_Signs", "ServiceTask_Ask", "Task_SumUp", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void refusesAModelThatWouldStumble(String what, String xml, String reason) {
        assertThat(refusal(xml)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest"})
    void takesATableThatAnswersWhatIsKnown(String binding) {
        assertThat(refusal(rules("sign-off-route", "who", "singleEntry", binding)))
                .isNull();
    }
}
