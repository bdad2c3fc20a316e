package org.zhenggai.life;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.supervision.exchange.StartLookBack;
import org.zhenggai.support.SourceFiles;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Every row of both catalogues on its own model: from dispatch to closing, and months later the look back. */
@StoriesOnBothDatabases
class EveryItemTest extends Story {

    private static final Map<String, Set<String>> STEPS_OF_STATUS = Map.of(
            "DISPATCHED", Set.of("Task_Acknowledge"),
            "PLANNING", Set.of("Task_SubmitPlan"),
            "PLAN_REVIEW", Set.of("Task_EndorsePlan", "Task_ReviewPlan"),
            "CLOSURE_REVIEW", Set.of("Task_EndorseClosure", "Task_VerifyClosure", "Task_Accept"),
            "SIGN_OFF", Set.of("Task_SignOff"),
            "CLOSED", Set.of("Task_LookBack"));

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
            "entry",
            "period",
            "no",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService models;

    @Autowired
    private StartLookBack startLookBack;

    private int turn;

    static List<String> codes() {
        Pattern code = Pattern.compile("(?m)^  - code: (\\S+)");
        return SourceFiles.under(Path.of("seeds"), ".yaml").stream()
                .flatMap(seed -> code.matcher(SourceFiles.text(seed)).results())
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void isOneOfTwentyOneRequirementsOrNineProjects() {
        assertThat(codes()).hasSize(30).doesNotHaveDuplicates();
        assertThat(codes().stream().filter(code -> code.startsWith("ZG-2022-"))).hasSize(21);
        assertThat(codes().stream().filter(code -> code.startsWith("SS-2023-"))).hasSize(9);
        assertThat(jdbc.queryForList("select code from supervised_item", String.class))
                .containsAll(codes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void goesToItsClosingAndHoldsWithRecordsAndEngineInStep(String code) {
        List<JsonNode> handedIn = workedUntilClosed(code);
        JsonNode closed = desk.item(code);
        List<String> steps = handedIn.stream()
                .filter(duty -> !Desk.beside(duty))
                .map(duty -> duty.path("step").asText())
                .toList();
        assertSteps(steps, closed);
        assertThat(closed.path("percent").asInt()).isEqualTo(100);
        assertNothingLeft(code);
        assertThat(records.events("item_code = ? and task_id is not null", code))
                .isEqualTo(handedIn.size());
        assertThat(records.events("item_code = ? and event = 'DISPATCHED'", code))
                .isOne();
        assertThat(desk.timeline(code))
                .last()
                .satisfies(event -> assertThat(event.path("event").asText()).isEqualTo("CLOSED"));
        holdsWhenLookedBackAt(code);
    }

    private List<JsonNode> workedUntilClosed(String code) {
        List<JsonNode> handedIn = new ArrayList<>();
        for (JsonNode item = desk.item(code); !item.path("status").asText().equals("CLOSED"); item = desk.item(code)) {
            List<JsonNode> open = Desk.list(item.path("assignments"));
            assertThat(open)
                    .as("%s is %s and waits for nobody", code, item.path("status"))
                    .isNotEmpty();
            assertInStep(code, item.path("status").asText(), open);
            assertThat(item.path("percent").asInt())
                    .as("progress of %s after %s", code, handedIn)
                    .isEqualTo(percentDone(item));
            // An open notice would stand in the way of signing off.
            JsonNode duty = open.stream().filter(Desk::beside).findFirst().orElse(open.get(0));
            handedIn.add(duty);
            desk.hand(duty, Door.FOR_PROGRAMS[turn++ % Door.FOR_PROGRAMS.length], desk.passing(duty));
        }
        return handedIn;
    }

    private void holdsWhenLookedBackAt(String code) {
        JsonNode planned = supervision.all(code, "look-backs").get(0);
        assertThat(planned.path("dueOn").asText())
                .isEqualTo(today().plusMonths(6).toString());
        clock.travelTo(LocalDate.parse(planned.path("dueOn").asText()).minusDays(1));
        startLookBack.sweep();
        assertThat(desk.duties(code)).as("a day too early").isEmpty();
        clock.travelTo(LocalDate.parse(planned.path("dueOn").asText()));
        startLookBack.sweep();
        assertInStep(code, "CLOSED", desk.duties(code));
        assertThat(desk.duties(code)).hasSize(1);
        desk.pass(code, "Task_LookBack", Door.TASKLIST);
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        assertThat(supervision.statuses(code, "look-backs")).containsExactly("HELD");
        assertNothingLeft(code);
        assertThat(desk.timeline(code))
                .extracting(event -> event.path("event").asText())
                .endsWith("CLOSED", "LOOK_BACK_STARTED", "LOOK_BACK_HELD");
    }

    private void assertNothingLeft(String code) {
        assertThat(desk.duties(code)).isEmpty();
        assertThat(records.running(code).values())
                .as("what the engine still holds of " + code)
                .allMatch(List::isEmpty);
    }

    private void assertInStep(String code, String status, List<JsonNode> open) {
        if (!status.equals("IN_PROGRESS")) {
            assertThat(open.stream().filter(duty -> status.equals("CLOSED") || !Desk.beside(duty)))
                    .allSatisfy(duty -> assertThat(STEPS_OF_STATUS.get(status))
                            .as("steps of %s, which is %s", code, status)
                            .contains(duty.path("step").asText()));
        }
        List<String> engine = tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(this::line)
                .toList();
        assertThat(open.stream().map(EveryItemTest::line)).containsExactlyInAnyOrderElementsOf(engine);
        assertThat(jdbc.queryForList("select task_id from assignment where item_code = ?", String.class, code))
                .hasSameSizeAs(open);
        assertThat(records.variables(code).stream().collect(toSet())).isSubsetOf(ROUTING);
    }

    /** The steps are those of the item's model and work, before and after them the same for all. */
    private void assertSteps(List<String> steps, JsonNode item) {
        boolean project = item.path("code").asText().startsWith("SS-");
        boolean immediate = item.path("kind").asText().equals("IMMEDIATE") && !project;
        List<String> before = immediate
                ? List.of("Task_Acknowledge")
                : List.of("Task_Acknowledge", "Task_SubmitPlan", "Task_EndorsePlan", "Task_ReviewPlan");
        List<String> after = project
                ? List.of("Task_Accept", "Task_SignOff")
                : List.of("Task_ApplyForClosure", "Task_EndorseClosure", "Task_VerifyClosure", "Task_SignOff");
        assertThat(steps).startsWith(before.toArray(String[]::new)).endsWith(after.toArray(String[]::new));
        List<String> work = steps.subList(before.size(), steps.size() - after.size());
        if (project) {
            assertThat(work).isEqualTo(milestones(item));
            return;
        }
        ModelSteps model = new ModelSteps(
                models.getBpmnModelInstance(models.createProcessDefinitionQuery()
                        .processDefinitionKey(item.path("measuresProcess").asText())
                        .latestVersion()
                        .singleResult()
                        .getId()),
                item);
        assertThat(work).containsExactlyInAnyOrderElementsOf(model.all());
        if (model.oneAfterTheOther()) {
            assertThat(work.stream().distinct()).containsExactlyElementsOf(model.inOrder());
        }
    }

    private static List<String> milestones(JsonNode project) {
        List<String> steps = new ArrayList<>();
        for (JsonNode milestone : project.path("measures")) {
            steps.add("Task_ReportMilestone");
            if (milestone.path("inspection").asBoolean()) {
                steps.add("Task_InspectSite");
            }
            steps.add("Task_CheckMilestone");
        }
        return steps;
    }

    private static int percentDone(JsonNode item) {
        List<JsonNode> work = Stream.of("measures", "entries", "periods")
                .flatMap(kind -> Desk.list(item.path(kind)).stream())
                .toList();
        long done =
                work.stream().filter(piece -> piece.path("done").asBoolean()).count();
        return (int) (done * 100 / work.size());
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
}
