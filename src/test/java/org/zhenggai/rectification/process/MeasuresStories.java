package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How measures are carried out: at once, after rules are in force, or period by period. */
abstract class MeasuresStories extends Stories {

    @Test
    void handsOutAChecklistAtOnceAndWaitsForTheLastMeasure() {
        requirementInProgress()
                .asksAmongOthers("gaj.HANDLER", "Task_CarryOutMeasure")
                .asksAmongOthers("zjj.HANDLER", "Task_CarryOutMeasure")
                .does("zjj.HANDLER", "Task_CarryOutMeasure")
                .asks("gaj.HANDLER", "Task_CarryOutMeasure")
                .does("gaj.HANDLER", "Task_CarryOutMeasure")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    /** Whatever a model of an administrator leaves out. */
    @Test
    void handsOutWhatTheModelLeftUndoneBeforeClosureIsAppliedFor() {
        stage.work.leaves(List.of(2, 3));
        Story story = requirementWithItsWorkDone()
                .asksAmongOthers("zjj.HANDLER", "Task_CarryOutMeasure")
                .asksAmongOthers("by.HANDLER", "Task_CarryOutMeasure");
        assertThat(story.asksAboutWork("measure")).containsExactlyInAnyOrder(2, 3);
        story.does("zjj.HANDLER", "Task_CarryOutMeasure")
                .goesOn("by.HANDLER Task_CarryOutMeasure")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void putsRulesInForceBeforeTheMeasuresThatComeWithThem() {
        requirementInProgress("measures-institution-building")
                .goesOn(
                        "sfj.HANDLER Task_Draft",
                        "sfj.HANDLER Task_Consult",
                        "office.OFFICER Task_CheckLegality approve",
                        "sfj.HANDLER Task_Deliberate",
                        "sfj.HANDLER Task_Issue")
                .carriesOutItsMeasures()
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void draftsRulesAnewThatAreNotLawful() {
        requirementInProgress("measures-institution-building")
                .goesOn(
                        "sfj.HANDLER Task_Draft",
                        "sfj.HANDLER Task_Consult",
                        "office.OFFICER Task_CheckLegality return",
                        "sfj.HANDLER Task_Draft")
                .asks("sfj.HANDLER", "Task_Consult")
                .neverPassed("Task_Deliberate");
    }

    @Test
    void opensAPeriodWhenTheOneBeforeIsDone() {
        Story story = requirementInProgress("measures-recurring").carriesOutItsMeasures();
        assertThat(story.asksAboutWork("period")).containsExactly(3);

        story.goesOn("sfj.HANDLER Task_CarryOutPeriod");
        assertThat(story.asksAboutWork("period")).containsExactly(4);

        story.goesOn("sfj.HANDLER Task_CarryOutPeriod", "office.OFFICER Task_ReviewStandard approve")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
        assertThat(story.times("Task_CarryOutPeriod")).isEqualTo(2);
    }

    @Test
    void carriesOutOneMorePeriodWhereTheStandardIsNotMet() {
        Story story = requirementInProgress("measures-recurring")
                .carriesOutItsMeasures()
                .goesOn(
                        "sfj.HANDLER Task_CarryOutPeriod",
                        "sfj.HANDLER Task_CarryOutPeriod",
                        "office.OFFICER Task_ReviewStandard return")
                .asks("sfj.HANDLER", "Task_CarryOutPeriod");
        assertThat(story.asksAboutWork("period")).containsExactly(5);

        story.goesOn("sfj.HANDLER Task_CarryOutPeriod", "office.OFFICER Task_ReviewStandard approve")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void looksForSimilarProblemsOnceAnImmediateMatterIsPutRight() {
        immediateRequirement()
                .goesOn(ACKNOWLEDGED)
                .does("gaj.HANDLER", "Task_CarryOutMeasure")
                .does("zjj.HANDLER", "Task_CarryOutMeasure")
                .goesOn("sfj.HANDLER Task_FixSimilarProblems")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }
}
