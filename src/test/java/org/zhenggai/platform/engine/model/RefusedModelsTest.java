package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** What an administrator's model must not be, and must not do. */
class RefusedModelsTest extends AdministratorsFolder {

    @Test
    void refusesAFileWhoseNameIsAnother(CapturedOutput output) throws IOException {
        lay("measures-tours.bpmn", visits());
        deploy();
        assertThat(refusals(output))
                .singleElement()
                .asString()
                .contains("process measures-visits: the id must be the name of the file, measures-tours");
    }

    @Test
    void refusesTheIdOfAModelOfThePlatform(CapturedOutput output) throws IOException {
        lay("measures-checklist.bpmn", Files.readString(Path.of("processes/measures/measures-checklist.bpmn")));
        deploy();
        assertThat(refusals(output))
                .singleElement()
                .asString()
                .contains("process measures-checklist: the platform brings a model of this id");
        assertThat(ENGINE.repository().createDeploymentQuery().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isExecutable="true"                  | isExecutable="false"            | the process is not executable
            camunda:historyTimeToLive="P3650D"   | camunda:versionTag="1"          | camunda:historyTimeToLive is missing
            camunda:historyTimeToLive="P3650D"   | camunda:historyTimeToLive="soon" | camunda:historyTimeToLive is missing
            Task_CarryOutMeasure                 | Activity_0x3                    | userTask Activity_0x3: the id must look like
            forms/outcome.html                   | forms/visit.html                | userTask Task_CarryOutMeasure: no such form
            forms/outcome.html                   | forms/decision.html             | this one needs [evidence, outcome], but forms/decision.html asks for [decision, opinion]
            embedded:deployment:forms/           | embedded:app:forms/             | userTask Task_CarryOutMeasure: no such form
            ${duty.workUnit(execution, measure)} | zhang.san                       | camunda:candidateGroups cannot be zhang.san
            ${duty.workUnit(execution, measure)} | ${duty.workUnit(execution)}     | the expression ${duty.workUnit(execution)} is not allowed
            ${duty.workUnit(execution, measure)} | ${mail.send(execution)}         | camunda:candidateGroups cannot be ${mail.send(execution)}
            measures-visits                      | visits                          | the id must
            <bpmn:startEvent id                  | <bpmn:startEvent id="StartEvent_Twice"/><bpmn:startEvent id | exactly one start event
            </bpmn:definitions>                  | <bpmn:process id="second"/></bpmn:definitions> | exactly one process is needed, found 2
            targetRef="Task_CarryOutMeasure"     | targetRef="Task_Gone"           | Task_Gone
            Task_CarryOutMeasure                 | Task_Rework                     | userTask Task_Rework: this id has a meaning of its own
            Task_CarryOutMeasure                 | Task_ReportProgress             | userTask Task_ReportProgress: this id has a meaning of its own
            ${duty.workUnit(execution, measure)} | ${duty.workUnit(execution, nosuch)} | the expression ${duty.workUnit(execution, nosuch)} is not allowed
            ${duty.workUnit(execution, measure)} | ${duty.workUnit(execution, 99)} | the expression ${duty.workUnit(execution, 99)} is not allowed
            ${work.measures(execution)}          | ${work.nextPeriod(execution)}   | camunda:collection cannot be ${work.nextPeriod(execution)}
            <bpmn:startEvent id                  | <bpmn:businessRuleTask id="ServiceTask_Ask" camunda:decisionRef="nosuch"/><bpmn:startEvent id | camunda:decisionRef cannot be nosuch
            <bpmn:startEvent id                  | <bpmn:intermediateCatchEvent id="Timer_Wait"/><bpmn:startEvent id | this kind of element is not allowed here
            <bpmn:startEvent id                  | <bpmn:exclusiveGateway id="Gateway_A"/><bpmn:exclusiveGateway id="Gateway_B"/><bpmn:sequenceFlow id="SequenceFlow_A" sourceRef="Gateway_A" targetRef="Gateway_B"/><bpmn:sequenceFlow id="SequenceFlow_B" sourceRef="Gateway_B" targetRef="Gateway_A"/><bpmn:startEvent id | comes round again without a user task
            encoding="UTF-8"                     | encoding="UTF-16"               | measures-visits.bpmn:
            """)
    void refusesAModelThatBreaksARule(String part, String wrong, String reason, CapturedOutput output)
            throws IOException {
        lay("measures-visits.bpmn", replaced(part, wrong));
        deploy();
        assertThat(refusals(output))
                .singleElement()
                .asString()
                .contains("measures-visits.bpmn: ")
                .contains(reason);
        assertThat(output).doesNotContain("\tat ");
        assertThat(ENGINE.repository().createDeploymentQuery().count()).isZero();
    }

    @Test
    void refusesAFileThatIsNoModelAtAll(CapturedOutput output) throws IOException {
        lay("measures-visits.bpmn", "<a/>");
        deploy();
        assertThat(refusals(output)).singleElement().asString().contains("a: this kind of element is not allowed here");
    }

    /** Each of these would run in the engine as it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"ServiceTask_Run\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<evil:scriptTask xmlns:evil=\"urn:other\" id=\"ServiceTask_Run\" scriptFormat=\"groovy\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:class=\"org.example.Job\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:delegateExpression=\"${work}\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"org.example.Job\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:expression=\"${execution.processEngineServices}\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:expression=\"${work.measures(execution).getClass()}\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:expression=\"${''.getClass().forName('a')}\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:expression=\"${execution['processEngineServices']}\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:expression=\"${work.wait(execution)\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\" camunda:type=\"external\" camunda:topic=\"t\"/>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\"/>",
                "<bpmn:sendTask id=\"ServiceTask_Run\" camunda:class=\"org.example.Job\"/>",
                "<bpmn:businessRuleTask id=\"ServiceTask_Run\" camunda:expression=\"${work.measures(execution)}\"/>",
                "<bpmn:callActivity id=\"CallActivity_Other\" calledElement=\"rectification-requirement\"/>",
                "<bpmn:userTask id=\"Task_Run\" name=\"${execution.engineServices}\" camunda:formKey=\"embedded:deployment:forms/outcome.html\" camunda:candidateGroups=\"${duty.workUnit(execution, 1)}\"/>",
                "<bpmn:userTask id=\"Task_Run\"><bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"${work}\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"Task_Run\"><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"x\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"ServiceTask_Run\"><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id=\"Task_Run\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:sequenceFlow id=\"SequenceFlow_Run\" sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"EndEvent_MeasuresCarriedOut\"><bpmn:conditionExpression language=\"groovy\">true</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id=\"SequenceFlow_Run\" sourceRef=\"StartEvent_MeasuresStarted\" targetRef=\"EndEvent_MeasuresCarriedOut\"><bpmn:conditionExpression>$<!-- -->{execution.engineServices}</bpmn:conditionExpression></bpmn:sequenceFlow>",
            })
    void refusesEveryWayToRunCode(String element, CapturedOutput output) throws IOException {
        lay("measures-visits.bpmn", replaced("</bpmn:process>", element + "</bpmn:process>"));
        deploy();
        assertThat(refusals(output)).hasSize(1);
        assertThat(ENGINE.repository().createDeploymentQuery().count()).isZero();
    }

    @Test
    void readsNoOtherFileForAnEntity(CapturedOutput output) throws IOException {
        Path secret = Files.writeString(data.resolve("secret.txt"), "the-secret");
        String declaration = "<!DOCTYPE x [<!ENTITY stolen SYSTEM \"" + secret.toUri() + "\">]>";
        lay(
                "measures-visits.bpmn",
                visits().replace("<bpmn:definitions", declaration + "<bpmn:definitions")
                        .replace("<bpmn:documentation>", "<bpmn:documentation>&stolen;"));
        deploy();
        assertThat(refusals(output))
                .singleElement()
                .asString()
                .contains("DOCTYPE")
                .doesNotContain("the-secret");
        assertThat(ENGINE.repository().createDeploymentQuery().count()).isZero();
    }
}
