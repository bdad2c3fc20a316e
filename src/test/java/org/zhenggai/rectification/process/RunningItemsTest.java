package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models change while items run: each keeps its version until an operator moves it, wherever it stands. */
class RunningItemsTest extends RunningItems {

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
}
