package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.zhenggai.models.InUse;
import org.zhenggai.models.process.ModelVersions;

/** What moves to the new model with an item, what stays, and which item cannot move. */
class MigrationTest extends RunningItems {

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
                .containsExactly(new InUse(LIFE, "办理整改要求", old, false, 2), new InUse(LIFE, "办理整改要求", old + 1, true, 1));
        assertThat(versions.inUse())
                .filteredOn(found -> found.process().equals("dispatch"))
                .extracting(InUse::running)
                .containsExactly(2, 1);
    }
}
