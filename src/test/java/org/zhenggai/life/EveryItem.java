package org.zhenggai.life;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The seeded items of both programmes, from dispatch to closing. */
abstract class EveryItem extends Story {

    private static final Map<String, Set<String>> STEPS_OF_STATUS = Map.of(
            "DISPATCHED", Set.of("Task_Acknowledge"),
            "PLANNING", Set.of("Task_SubmitPlan"),
            "PLAN_REVIEW", Set.of("Task_EndorsePlan", "Task_ReviewPlan"),
            "IN_PROGRESS",
                    Set.of(
                            "Task_CarryOutMeasure",
                            "Task_FixSimilarProblems",
                            "Task_ReportMilestone",
                            "Task_InspectSite",
                            "Task_CheckMilestone",
                            "Task_ApplyForClosure"),
            "CLOSURE_REVIEW", Set.of("Task_EndorseClosure", "Task_VerifyClosure", "Task_Accept"),
            "SIGN_OFF", Set.of("Task_SignOff"));

    /** What routing needs, and the engine's own counters of loops. */
    private static final Set<String> ROUTING = Set.of(
            "decision",
            "grade",
            "kind",
            "measuresProcess",
            "round",
            "deadline",
            "signOffRole",
            "measure",
            "milestone",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    @Autowired
    private TaskService tasks;

    private int turn;

    @Test
    void goesFromAcknowledgementToClosedWithRecordsAndEngineInStep() {
        List<String> codes =
                Desk.list(wire.get(OFFICER, "/api/items?programme=SFZDC-2022&size=500")
                                .json()
                                .path("content"))
                        .stream()
                        .map(item -> item.path("code").asText())
                        .filter(code -> code.startsWith("ZG-2022-"))
                        .toList();
        assertThat(codes).hasSize(21);
        List<String> projects =
                Desk.list(wire.get(OFFICER, "/api/items?programme=FZSS-2023&size=500")
                                .json()
                                .path("content"))
                        .stream()
                        .map(item -> item.path("code").asText())
                        .filter(code -> code.startsWith("SS-2023-"))
                        .toList();
        assertThat(projects).hasSize(9);
        List<String> all = new ArrayList<>(codes);
        all.addAll(projects);
        all.forEach(this::liveThrough);
    }

    private void liveThrough(String code) {
        List<String> steps = new ArrayList<>();
        for (JsonNode item = desk.item(code); !item.path("status").asText().equals("CLOSED"); item = desk.item(code)) {
            List<JsonNode> open = Desk.list(item.path("assignments"));
            assertThat(open)
                    .as("%s is %s and waits for nobody", code, item.path("status"))
                    .isNotEmpty();
            assertInStep(code, item.path("status").asText(), open);
            JsonNode duty = open.get(0);
            steps.add(duty.path("step").asText());
            desk.hand(duty, Door.FOR_PROGRAMS[turn++ % Door.FOR_PROGRAMS.length], desk.passing(duty));
        }
        JsonNode closed = desk.item(code);
        assertThat(steps).isEqualTo(expectedSteps(closed));
        assertThat(closed.path("percent").asInt()).isEqualTo(100);
        assertThat(desk.duties(code)).isEmpty();
        assertThat(records.running(code).values())
                .as("what the engine still holds of " + code)
                .allMatch(List::isEmpty);
        assertThat(records.events("item_code = ? and task_id is not null", code))
                .isEqualTo(steps.size());
        assertThat(records.events("item_code = ? and event = 'DISPATCHED'", code))
                .isOne();
        assertThat(desk.timeline(code))
                .last()
                .satisfies(event -> assertThat(event.path("event").asText()).isEqualTo("CLOSED"));
    }

    private void assertInStep(String code, String status, List<JsonNode> open) {
        assertThat(open).allSatisfy(duty -> assertThat(STEPS_OF_STATUS.get(status))
                .as("steps of %s, which is %s", code, status)
                .contains(duty.path("step").asText()));
        List<String> engine = tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(this::line)
                .toList();
        assertThat(open.stream().map(EveryItem::line)).containsExactlyInAnyOrderElementsOf(engine);
        assertThat(jdbc.queryForList("select task_id from assignment where item_code = ?", String.class, code))
                .hasSameSizeAs(open);
        assertThat(records.variables(code).stream().collect(toSet())).isSubsetOf(ROUTING);
    }

    private static String line(JsonNode duty) {
        return String.join(
                " ",
                duty.path("taskId").asText(),
                duty.path("step").asText(),
                duty.path("unit").asText() + "." + duty.path("role").asText(),
                OffsetDateTime.parse(duty.path("dueAt").asText()).toInstant().toString(),
                duty.path("person").asText());
    }

    private String line(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        return String.join(
                " ",
                task.getId(),
                task.getTaskDefinitionKey(),
                String.join("+", groups),
                task.getDueDate().toInstant().toString(),
                String.valueOf(task.getAssignee()));
    }

    private static List<String> expectedSteps(JsonNode item) {
        List<String> steps = new ArrayList<>(List.of("Task_Acknowledge"));
        boolean project = item.path("code").asText().startsWith("SS-");
        boolean immediate = item.path("kind").asText().equals("IMMEDIATE") && !project;
        if (!immediate) {
            steps.addAll(List.of("Task_SubmitPlan", "Task_EndorsePlan", "Task_ReviewPlan"));
        }
        for (JsonNode measure : item.path("measures")) {
            if (!project) {
                steps.add("Task_CarryOutMeasure");
                continue;
            }
            steps.add("Task_ReportMilestone");
            if (measure.path("inspection").asBoolean()) {
                steps.add("Task_InspectSite");
            }
            steps.add("Task_CheckMilestone");
        }
        if (immediate) {
            steps.add("Task_FixSimilarProblems");
        }
        steps.addAll(
                project
                        ? List.of("Task_Accept", "Task_SignOff")
                        : List.of("Task_ApplyForClosure", "Task_EndorseClosure", "Task_VerifyClosure", "Task_SignOff"));
        return steps;
    }
}
