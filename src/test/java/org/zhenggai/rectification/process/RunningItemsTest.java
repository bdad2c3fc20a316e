package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models change while items run: each keeps its version until an operator moves it. */
class RunningItemsTest {

    private static final String LIFE = "rectification-requirement";
    private static final String PROJECT = "practical-project";

    private static StoryEngine stage;

    private ModelMigration migration;

    @BeforeAll
    static void open() {
        stage = new StoryEngine();
        Stories.stage = stage;
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void releaseTheFirstVersion() {
        var repository = stage.engine.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(old -> repository.deleteDeployment(old.getId(), true));
        stage.life.forget();
        migration = new ModelMigration(repository, stage.engine.getRuntimeService());
        new Release().deploy(stage.engine);
    }

    /** One more step in the life, one more in its last phase, and another label. */
    private static Release second() {
        return new Release()
                .addingStep(LIFE, "SequenceFlow_MeasuresCarriedOut", "CallActivity_Closure", "Task_SumUp", "总结整改工作")
                .addingStep(PROJECT, "SequenceFlow_MilestonesReached", "Task_Accept", "Task_SumUp", "总结项目工作")
                .addingStep("closure", "SequenceFlow_ClosureStarted", "Task_ApplyForClosure", "Task_SelfExamine", "自查")
                .changing(LIFE, "name=\"办理销号\"", "name=\"申请和办理销号\"")
                .changing(PROJECT, "name=\"验收项目\"", "name=\"组织验收\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task_Acknowledge", "Task_SubmitPlan", "Task_CarryOutMeasure"})
    void anItemEndsOnTheVersionOnWhichItBeganAndANewOneTakesTheNew(String where) {
        Story old = Stories.requirement();
        goOn(old, where);
        second().deploy(stage.engine);
        assertThat(goOn(old, null)).doesNotContain("Task_SumUp", "Task_SelfExamine");
        old.ends("EndEvent_Closed");

        Story young = Stories.requirement();
        assertThat(goOn(young, null)).containsSubsequence("Task_SumUp", "Task_SelfExamine", "Task_ApplyForClosure");
        young.ends("EndEvent_Closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_Acknowledge",
                "Task_SubmitPlan",
                "Task_EndorsePlan",
                "Task_ReviewPlan",
                "Task_CarryOutMeasure",
                "Task_ApplyForClosure",
                "Task_VerifyClosure",
                "Task_SignOff"
            })
    void aRequirementThatIsMigratedAnywhereKeepsItsTasksAndEndsOnTheNewModel(String where) {
        Story story = Stories.requirement();
        goOn(story, where);
        ProcessDefinition from = newest(LIFE);
        List<String> tasks = tasks(story);
        second().deploy(stage.engine);

        migrate(LIFE, from);

        assertThat(tasks(story)).isEqualTo(tasks);
        List<String> steps = goOn(story, null);
        story.ends("EndEvent_Closed");
        boolean inTheLastPhase = List.of("Task_ApplyForClosure", "Task_VerifyClosure", "Task_SignOff")
                .contains(where);
        assertThat(steps.contains("Task_SumUp")).isEqualTo(!inTheLastPhase);
        assertThat(steps.contains("Task_SelfExamine")).isEqualTo(!inTheLastPhase);
    }

    @ParameterizedTest
    @CsvSource({
        "Task_SubmitPlan, 0",
        "Task_ReportMilestone, 0",
        "Task_ReportMilestone, 1",
        "Task_InspectSite, 1",
        "Task_CheckMilestone, 1",
        "Task_Accept, 2",
        "Task_SignOff, 2"
    })
    void aProjectThatIsMigratedBetweenTwoMilestonesGoesOnFromThere(String where, int milestonesReached) {
        Story story = Stories.project();
        goOn(story, where);
        while (story.times("EndEvent_MilestoneReached") < milestonesReached) {
            completeNext(story);
            goOn(story, where);
        }
        ProcessDefinition from = newest(PROJECT);
        List<String> tasks = tasks(story);
        second().deploy(stage.engine);

        migrate(PROJECT, from);

        assertThat(tasks(story)).isEqualTo(tasks);
        List<String> steps = goOn(story, null);
        story.ends("EndEvent_Closed");
        assertThat(story.times("EndEvent_MilestoneReached")).isEqualTo(2);
        assertThat(steps.contains("Task_SumUp")).isEqualTo(milestonesReached < 2);
    }

    @Test
    void aNodeReachedAfterTheMigrationBearsItsNewLabel() {
        Story story = Stories.requirementInProgress();
        ProcessDefinition from = newest(LIFE);
        second().deploy(stage.engine);
        migrate(LIFE, from);
        goOn(story, "Task_ApplyForClosure");
        assertThat(stage.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("CallActivity_Closure")
                        .list())
                .extracting(HistoricActivityInstance::getActivityName)
                .containsExactly("申请和办理销号");
    }

    @Test
    void aPhaseThatHasBegunIsMigratedByItself() {
        Story story = Stories.requirement();
        ProcessDefinition from = newest("dispatch");
        new Release()
                .changing("dispatch", "name=\"签收交办事项\"", "name=\"签收并确认\"")
                .addingStep("dispatch", "SequenceFlow_DispatchStarted", "Task_Acknowledge", "Task_Study", "研究交办事项")
                .deploy(stage.engine);
        migrate("dispatch", from);
        story.goesOn(Stories.ACKNOWLEDGED).asks("sfj.HANDLER", "Task_SubmitPlan");
    }

    @Test
    void measuresThatAreHalfDoneStayHalfDone() {
        Story story = Stories.requirementInProgress().does("gaj.HANDLER", "Task_CarryOutMeasure");
        ProcessDefinition from = newest("measures-checklist");
        List<String> tasks = tasks(story);
        new Release()
                .addingStep(
                        "measures-checklist",
                        "SequenceFlow_MeasuresCarriedOut",
                        "EndEvent_MeasuresCarriedOut",
                        "Task_Consolidate",
                        "汇总")
                .deploy(stage.engine);

        migrate("measures-checklist", from);

        assertThat(tasks(story)).isEqualTo(tasks);
        story.does("zjj.HANDLER", "Task_CarryOutMeasure")
                .goesOn("sfj.HANDLER Task_Consolidate")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void aDeadlineThatWasMovedStaysWhereItIs() {
        Story story = Stories.requirementInProgress();
        Instant moved = Story.DEADLINE.plusSeconds(20L * 24 * 3600);
        var management = stage.engine.getManagementService();
        management.setJobDuedate(
                management.createJobQuery().timers().singleResult().getId(), Date.from(moved));
        ProcessDefinition from = newest(LIFE);
        second().deploy(stage.engine);

        migrate(LIFE, from);

        assertThat(story.clocks()).containsExactly("Timer_DeadlineReached " + moved);
        story.timeComesFor("Timer_DeadlineReached");
        assertThat(stage.life.told()).containsExactly(story.code() + ": deadline reached");
    }

    @Test
    void aDeadlineThatHasPassedDoesNotPassAgain() {
        Story story = Stories.requirementInProgress().timeComesFor("Timer_DeadlineReached");
        ProcessDefinition from = newest(LIFE);
        second().deploy(stage.engine);
        migrate(LIFE, from);
        assertThat(story.clocks()).isEmpty();
    }

    @Test
    void aMigratedItemCanStillBeWithdrawn() {
        Story story = Stories.requirementInProgress();
        ProcessDefinition from = newest(LIFE);
        second().deploy(stage.engine);
        migrate(LIFE, from);
        story.withdrawn().ends("EndEvent_Withdrawn");
    }

    @Test
    void anItemStaysWhereTheNewModelHasNoPlaceForItAndSaysWhere() {
        Story story = Stories.requirement().goesOn(Stories.ACKNOWLEDGED).goesOn(Stories.PLANNED[0]);
        ProcessDefinition from = newest("planning");
        new Release()
                .changing("planning", "Task_EndorsePlan", "Task_EndorseDraft")
                .deploy(stage.engine);

        var refusal = catchThrowableOfType(
                MigratingProcessInstanceValidationException.class, () -> migrate("planning", from));

        assertThat(migration.stuckAt(from, refusal)).isEqualTo("审签方案");
        story.goesOn(Stories.PLANNED[1], Stories.PLANNED[2]).asksAmongOthers("gaj.HANDLER", "Task_CarryOutMeasure");
    }

    @Test
    void everyVersionInUseIsCounted() {
        Stories.requirement();
        Stories.requirement();
        int old = newest(LIFE).getVersion();
        second().deploy(stage.engine);
        Stories.requirement();
        ModelVersions versions =
                new ModelVersions(stage.engine.getRepositoryService(), stage.engine.getManagementService());
        assertThat(versions.inUse())
                .filteredOn(found -> found.process().equals(LIFE))
                .containsExactly(
                        new ModelVersions.InUse(LIFE, "办理整改要求", old, false, 2),
                        new ModelVersions.InUse(LIFE, "办理整改要求", old + 1, true, 1));
        assertThat(versions.inUse())
                .filteredOn(found -> found.process().equals("dispatch"))
                .extracting(ModelVersions.InUse::running)
                .containsExactly(2, 1);
    }

    private void migrate(String process, ProcessDefinition from) {
        var plan = migration.plan(from, newest(process));
        List<ProcessInstance> running = migration.running(from);
        assertThat(running).isNotEmpty();
        running.forEach(instance -> migration.migrate(instance.getId(), plan));
        assertThat(migration.running(from)).isEmpty();
    }

    private ProcessDefinition newest(String process) {
        return Release.newest(stage.engine, process);
    }

    private static List<String> tasks(Story story) {
        return story.open().stream().map(Task::getId).sorted().toList();
    }

    /** Lets every step pass until this one is open, or until the end; answers the steps that were taken. */
    private List<String> goOn(Story story, String until) {
        List<String> taken = new ArrayList<>();
        while (story.open().stream()
                        .noneMatch(task -> task.getTaskDefinitionKey().equals(until))
                && !story.open().isEmpty()) {
            taken.add(completeNext(story));
        }
        return taken;
    }

    private String completeNext(Story story) {
        Task next = story.open().get(0);
        String step = next.getTaskDefinitionKey();
        stage.engine
                .getTaskService()
                .complete(next.getId(), Map.of("decision", step.equals("Task_Acknowledge") ? "accept" : "approve"));
        return step;
    }
}
