package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.catalogue.Grade;

abstract class RequirementStories extends Stories {

    @Test
    void goesStraightToItsClosing() {
        Story story = requirementWithItsWorkDone()
                .goesOn(VERIFIED)
                .goesOn("signs.OFFICE_CHIEF Task_SignOff approve")
                .ends("EndEvent_Closed")
                .neverPassed("Task_Rework")
                .neverPassed("Timer_PublicNoticeEnds");
        assertThat(stage.life.told()).containsExactly(story.code() + ": public notice", story.code() + ": closed");
    }

    @Test
    void skipsPlanningWhereItIsImmediate() {
        immediateRequirement()
                .goesOn(ACKNOWLEDGED)
                .asksAmongOthers("gaj.HANDLER", "Task_CarryOutMeasure")
                .neverPassed("CallActivity_Planning");
    }

    @Test
    void goesBackToTheOfficeWhenItsUnitDeclines() {
        Story story = requirement()
                .goesOn(
                        "sfj.HANDLER Task_Acknowledge decline",
                        "office.OFFICER Task_Redispatch",
                        "sfj.HANDLER Task_Acknowledge accept")
                .asks("sfj.HANDLER", "Task_SubmitPlan");
        assertThat(story.times("Task_Acknowledge")).isEqualTo(2);
    }

    @Test
    void isPlannedAnewWhenTheLeaderReturnsThePlan() {
        requirement()
                .goesOn(ACKNOWLEDGED)
                .goesOn("sfj.HANDLER Task_SubmitPlan", "sfj.RESPONSIBLE_LEADER Task_EndorsePlan return")
                .asks("sfj.HANDLER", "Task_SubmitPlan")
                .neverPassed("Task_ReviewPlan");
    }

    @Test
    void isPlannedAnewWhenTheOfficeReturnsThePlan() {
        requirement()
                .goesOn(ACKNOWLEDGED)
                .goesOn(
                        "sfj.HANDLER Task_SubmitPlan",
                        "sfj.RESPONSIBLE_LEADER Task_EndorsePlan approve",
                        "office.OFFICER Task_ReviewPlan return")
                .goesOn(PLANNED)
                .asksAmongOthers("gaj.HANDLER", "Task_CarryOutMeasure");
    }

    @Test
    void isAppliedForAnewWhenTheLeaderReturnsTheClosure() {
        requirementWithItsWorkDone()
                .goesOn("sfj.HANDLER Task_ApplyForClosure", "sfj.RESPONSIBLE_LEADER Task_EndorseClosure return")
                .asks("sfj.HANDLER", "Task_ApplyForClosure")
                .neverPassed("Task_VerifyClosure");
    }

    @Test
    void isReworkedAndEndorsedAnewWhenTheOfficeFindsItWanting() {
        requirementWithItsWorkDone()
                .goesOn(
                        "sfj.HANDLER Task_ApplyForClosure",
                        "sfj.RESPONSIBLE_LEADER Task_EndorseClosure approve",
                        "office.OFFICER Task_VerifyClosure return",
                        "sfj.HANDLER Task_Rework",
                        "sfj.RESPONSIBLE_LEADER Task_EndorseClosure approve")
                .asks("office.OFFICER", "Task_VerifyClosure")
                .neverPassed("CallActivity_SignOff");
    }

    @Test
    void isReworkedWhenTheSignatureIsRefused() {
        requirementWithItsWorkDone()
                .goesOn(VERIFIED)
                .goesOn("signs.OFFICE_CHIEF Task_SignOff return", "sfj.HANDLER Task_Rework")
                .asks("sfj.RESPONSIBLE_LEADER", "Task_EndorseClosure");
        assertThat(stage.life.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,MUNICIPAL_LEADER", "IMPORTANT,OFFICE_CHIEF", "GENERAL,RESPONSIBLE_LEADER"})
    void isSignedOffByWhomItsGradeCallsFor(Grade grade, String signatory) {
        requirement(grade)
                .goesOn(ACKNOWLEDGED)
                .goesOn(PLANNED)
                .does("gaj.HANDLER", "Task_CarryOutMeasure")
                .does("zjj.HANDLER", "Task_CarryOutMeasure")
                .goesOn(VERIFIED)
                .asks("signs." + signatory, "Task_SignOff");
    }

    @Test
    void waitsForTheEndOfThePublicNotice() {
        Instant until = Instant.parse("2023-05-08T16:00:00Z");
        stage.life.publishUntil(until);
        Story story = requirementWithItsWorkDone()
                .goesOn(VERIFIED)
                .goesOn("signs.OFFICE_CHIEF Task_SignOff approve")
                .goesOnLiving();
        assertThat(story.open()).isEmpty();
        assertThat(story.clocks())
                .containsExactly("Timer_DeadlineReached " + Story.DEADLINE, "Timer_PublicNoticeEnds " + until);
        assertThat(stage.life.told()).containsExactly(story.code() + ": public notice");

        story.timeComesFor("Timer_PublicNoticeEnds").ends("EndEvent_Closed");

        assertThat(stage.life.told()).endsWith(story.code() + ": closed");
    }

    @Test
    void goesOnAfterItsDeadlineWhichIsNotedOnce() {
        Story story = requirementInProgress();
        assertThat(story.clocks()).containsExactly("Timer_DeadlineReached " + Story.DEADLINE);

        story.timeComesFor("Timer_DeadlineReached")
                .goesOnLiving()
                .asksAmongOthers("gaj.HANDLER", "Task_CarryOutMeasure");

        assertThat(story.clocks()).isEmpty();
        assertThat(stage.life.told()).containsExactly(story.code() + ": deadline reached");
    }

    @Test
    void endsAtOnceWhenItIsWithdrawn() {
        Story story =
                requirementInProgress().withdrawn().ends("EndEvent_Withdrawn").neverPassed("ServiceTask_Close");
        assertThat(stage.life.told()).isEmpty();
        assertThatThrownBy(story::withdrawn).isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void endsAtOnceWhenItIsWithdrawnDuringThePublicNotice() {
        stage.life.publishUntil(Instant.parse("2023-05-08T16:00:00Z"));
        requirementWithItsWorkDone()
                .goesOn(VERIFIED)
                .goesOn("signs.OFFICE_CHIEF Task_SignOff approve")
                .withdrawn()
                .ends("EndEvent_Withdrawn");
    }

    @Test
    void leavesOtherLivesAloneWhenItIsWithdrawn() {
        Story other = requirement();
        requirement().withdrawn();
        other.asks("sfj.HANDLER", "Task_Acknowledge");
    }
}
