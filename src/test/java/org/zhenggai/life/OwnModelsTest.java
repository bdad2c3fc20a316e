package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.support.SourceFiles;
import org.zhenggai.support.StoriesOnBothDatabases;

/** An administrator's own model, changed while items run on it, and the items moved to the change. */
@StoriesOnBothDatabases
class OwnModelsTest extends Story {

    private static final String ADMINISTRATOR = "sys.admin";
    private static final String MODELS = "/api/admin/models";
    private static final String FILE = "processes/measures-visits.bpmn";

    @Autowired
    private RepositoryService repository;

    @Test
    void carryItemsThatAreMovedToANewVersionAndLeaveThoseThatCannotBe() {
        String carriedOn = atTheVisit("Task_CarryOutMeasure");
        String stuck = atTheVisit("Task_PrepareVisit");
        List<JsonNode> duties = desk.duties(carriedOn);
        List<JsonNode> stuckDuties = desk.duties(stuck);
        assertThat(running(1)).isEqualTo(2);

        changeTheModel();
        int before = migrations();
        Answer answer = migrate(ADMINISTRATOR, "measures-visits", Map.of("fromVersion", 1));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("toVersion").asInt()).isEqualTo(2);
        assertThat(answer.json().path("migrated").asInt()).isOne();
        assertThat(Desk.list(answer.json().path("left"))).singleElement().satisfies(left -> {
            assertThat(left.path("item").asText()).isEqualTo(stuck);
            assertThat(left.path("reason").asText()).contains("准备走访提纲");
        });
        assertThat(running(1)).isOne();
        assertThat(running(2)).isOne();
        assertThat(migrations()).isEqualTo(before + 1);

        assertThat(desk.duties(carriedOn)).as("duties are what they were").isEqualTo(duties);
        assertThat(desk.duties(stuck)).isEqualTo(stuckDuties);
        desk.goOnTo(carriedOn, "Task_WriteUpVisit");
        desk.close(carriedOn);
        desk.close(stuck);
    }

    private int migrations() {
        return records.events("event = 'MODELS_MIGRATED' and actor = ? and item_code is null", ADMINISTRATOR);
    }

    @Test
    void areTheSystemAdministratorsAlone() {
        String code = desk.draft(Desk.order("jtj", "PHASED", "GENERAL"));
        for (String person : List.of("sec.admin", OFFICER, "auditor")) {
            refused(403, code, headers -> wire.get(person, MODELS, headers));
            refused(403, code, headers -> migrate(person, "dispatch", Map.of("fromVersion", 1), headers));
        }
    }

    @Test
    void areNotMovedFromWhereTheyAreNot() {
        String code = desk.draft(Desk.order("jtj", "PHASED", "GENERAL"));
        refused(404, code, headers -> migrate("no-such-model", 1, headers));
        refused(404, code, headers -> migrate("dispatch", 99, headers));
        refused(409, code, headers -> migrate("practical-project", 1, headers));
        refused(400, code, headers -> migrate("dispatch", 0, headers));
        refused(400, code, headers -> migrate(ADMINISTRATOR, "dispatch", Map.of(), headers));
        refused(400, code, headers -> migrate(ADMINISTRATOR, "dispatch", Map.of("fromVersion", "first"), headers));
    }

    @Test
    void thatAreBrokenAreNotThere() {
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        order.put("measuresProcess", "measures-cut-off");
        Answer answer = wire.send(OFFICER, "POST", "/api/items", order);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("measures-visits");
    }

    @Test
    void meanByTheirStepsWhatTheirVerbsSayAndNothingElse() {
        deploy("processes/measures-deposit.bpmn", deposits(), "measures-deposit");
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        order.put("measuresProcess", "measures-deposit");
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_TakeDeposit");
        for (String step : List.of("Task_TakeDeposit", "Task_ReturnDeposit", "Task_CheckDeposits")) {
            desk.pass(code, step, Door.API);
        }

        assertThat(desk.timeline(code))
                .allSatisfy(event -> assertThat(event.path("negative").asBoolean())
                        .as(event.path("event").asText())
                        .isFalse());
        assertThat(desk.timeline(code)).anySatisfy(event -> {
            assertThat(event.path("event").asText()).isEqualTo("RETURN_DEPOSIT");
            assertThat(event.path("meaning").asText()).isEqualTo("HANDED_IN");
        });
        Pages pages = new Pages(wire);
        String item = pages.get(OFFICER, "/items/" + code).body();
        assertThat(item).contains(".svg#send\"").doesNotContain(".svg#return\"", "story-yellow");
        JsonNode again = desk.duty(code, "Task_TakeDeposit");
        String form = pages.get(
                        Desk.owner(again),
                        "/assignments/" + again.path("taskId").asText())
                .body();
        assertThat(form).contains("name=\"outcome\"").doesNotContain("已带入上次报送的内容");
        assertThat(Pages.form(form, "step")).doesNotContain("已完成");
    }

    /** A deposit is taken and paid back, as long as the office says that there are more. */
    private static String deposits() {
        return SourceFiles.text(Path.of("src/test/resources/data", FILE))
                .replace("measures-visits", "measures-deposit")
                .replace("Task_PrepareVisit", "Task_TakeDeposit")
                .replace("准备走访提纲", "收取保证金")
                .replace(
                        "sourceRef=\"Task_TakeDeposit\" targetRef=\"Task_CarryOutMeasure\"",
                        "sourceRef=\"Task_TakeDeposit\" targetRef=\"Task_ReturnDeposit\"")
                .replace("</bpmn:process>", """
                          <bpmn:userTask id="Task_ReturnDeposit" name="退还保证金"
                              camunda:formKey="embedded:deployment:forms/outcome.html"
                              camunda:candidateGroups="${duty.unit(execution)}" />
                          <bpmn:sequenceFlow id="SequenceFlow_Returned" sourceRef="Task_ReturnDeposit"
                              targetRef="Task_CheckDeposits" />
                          <bpmn:userTask id="Task_CheckDeposits" name="核对保证金"
                              camunda:formKey="embedded:deployment:forms/decision.html"
                              camunda:candidateGroups="${duty.office()}" />
                          <bpmn:sequenceFlow id="SequenceFlow_Checked" sourceRef="Task_CheckDeposits"
                              targetRef="Gateway_More" />
                          <bpmn:exclusiveGateway id="Gateway_More" name="还有保证金吗？" default="SequenceFlow_NoMore" />
                          <bpmn:sequenceFlow id="SequenceFlow_More" sourceRef="Gateway_More" targetRef="Task_TakeDeposit">
                            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'approve'}</bpmn:conditionExpression>
                          </bpmn:sequenceFlow>
                          <bpmn:sequenceFlow id="SequenceFlow_NoMore" sourceRef="Gateway_More"
                              targetRef="Task_CarryOutMeasure" />
                        </bpmn:process>""");
    }

    /** As they were before anybody looked for such a thing: past the check, straight into the engine. */
    @Test
    void thatHandOutNothingLeaveItToTheLife() {
        String loop = "camunda:elementVariable=\"measure\" />";
        String xml = SourceFiles.text(Path.of("processes/measures/measures-checklist.bpmn"));
        leavesNothingOut(
                "measures-none",
                xml.replace(
                        loop,
                        loop.replace(" />", "><bpmn:loopCardinality>0</bpmn:loopCardinality>")
                                + "</bpmn:multiInstanceLoopCharacteristics>"));
        leavesNothingOut(
                "measures-early",
                xml.replace(
                        loop,
                        loop.replace(" />", "><bpmn:completionCondition>${true}</bpmn:completionCondition>")
                                + "</bpmn:multiInstanceLoopCharacteristics>"));
        leavesNothingOut(
                "measures-unmanned",
                xml.replaceFirst("(?s)<bpmn:userTask.*</bpmn:userTask>", Matcher.quoteReplacement("""
                        <bpmn:subProcess id="Task_CarryOutMeasure">
                          <bpmn:multiInstanceLoopCharacteristics
                              camunda:collection="${work.measures(execution)}" camunda:elementVariable="measure" />
                          <bpmn:startEvent id="StartEvent_In"/>
                          <bpmn:endEvent id="EndEvent_In"/>
                          <bpmn:sequenceFlow id="SequenceFlow_In" sourceRef="StartEvent_In" targetRef="EndEvent_In"/>
                        </bpmn:subProcess>""")));
    }

    private void leavesNothingOut(String model, String xml) {
        String file = "processes/" + model + ".bpmn";
        Map<String, Object> order = Desk.order("jtj", "IMMEDIATE", "GENERAL");
        order.put("measures", List.of(Desk.measure("走访企业", "jtj"), Desk.measure("走访群众", "zjj")));
        deploy(file, SourceFiles.text(Path.of("processes/measures/measures-checklist.bpmn")), model);
        order.put("measuresProcess", model);
        String code = desk.draft(order);
        deploy(file, xml, model);
        assertThat(wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null)
                        .status())
                .isEqualTo(200);
        List<String> steps = desk.close(code);
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        assertThat(steps.stream().filter("Task_CarryOutMeasure"::equals))
                .as(model)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(desk.item(code).path("measures").findValuesAsText("done"))
                .as(model)
                .containsExactly("true", "true");
        assertThat(jdbc.queryForObject(
                        "select count(no) from measure where item_code = ? and done_by is null", Integer.class, code))
                .as(model)
                .isZero();
    }

    private void deploy(String file, String xml, String model) {
        repository
                .createDeployment()
                .name("local/" + model + ".bpmn")
                .addString(file, xml.replace("measures-checklist", model))
                .addString("forms/outcome.html", SourceFiles.text(Path.of("forms/outcome.html")))
                .deploy();
    }

    private String atTheVisit(String step) {
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        order.put("measuresProcess", "measures-visits");
        order.put("measures", List.of(Desk.measure("走访企业", "jtj"), Desk.measure("走访群众", "zjj")));
        String code = desk.dispatched(order);
        desk.goOnTo(code, step);
        return code;
    }

    /** The preparation is called otherwise, and a report follows the visits. */
    private void changeTheModel() {
        String changed = SourceFiles.text(Path.of("src/test/resources/data", FILE))
                .replace("Task_PrepareVisit", "Task_PlanVisit")
                .replace("targetRef=\"EndEvent_MeasuresCarriedOut\"", "targetRef=\"Task_WriteUpVisit\"")
                .replace("</bpmn:process>", """
                          <bpmn:userTask id="Task_WriteUpVisit" name="撰写走访报告"
                              camunda:formKey="embedded:deployment:forms/outcome.html"
                              camunda:candidateGroups="${duty.unit(execution)}" />
                          <bpmn:sequenceFlow id="SequenceFlow_WrittenUp" sourceRef="Task_WriteUpVisit"
                              targetRef="EndEvent_MeasuresCarriedOut" />
                        </bpmn:process>""");
        repository
                .createDeployment()
                .name("local/measures-visits.bpmn")
                .addString(FILE, changed)
                .addString("forms/outcome.html", SourceFiles.text(Path.of("forms/outcome.html")))
                .deploy();
    }

    private int running(int version) {
        return Desk.list(wire.get(ADMINISTRATOR, MODELS).json()).stream()
                .filter(model -> model.path("process").asText().equals("measures-visits"))
                .filter(model -> model.path("version").asInt() == version)
                .mapToInt(model -> model.path("running").asInt())
                .sum();
    }

    private Answer migrate(String process, int fromVersion, String... headers) {
        return migrate(ADMINISTRATOR, process, Map.of("fromVersion", fromVersion), headers);
    }

    private Answer migrate(String person, String process, Map<String, ?> body, String... headers) {
        return wire.send(person, "POST", MODELS + "/" + process + "/migration", body, headers);
    }
}
