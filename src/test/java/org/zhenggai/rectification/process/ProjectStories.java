package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

abstract class ProjectStories extends Stories {

    @Test
    void goesStraightToItsClosing() {
        Story story = projectWithItsMilestonesReached()
                .goesOn("office.OFFICER Task_Accept approve", "signs.MUNICIPAL_LEADER Task_SignOff approve")
                .ends("EndEvent_Closed")
                .neverPassed("Task_Rework");
        assertThat(story.times("Task_InspectSite")).isOne();
        assertThat(stage.life.told()).containsExactly(story.code() + ": closed");
    }

    @Test
    void opensAMilestoneWhenTheOneBeforeIsPassed() {
        projectInProgress()
                .goesOn("gaj.HANDLER Task_ReportMilestone")
                .asks("office.OFFICER", "Task_CheckMilestone")
                .goesOn("office.OFFICER Task_CheckMilestone approve")
                .asks("zjj.HANDLER", "Task_ReportMilestone");
    }

    @Test
    void isInspectedOnSiteWhereTheMilestoneSaysSo() {
        projectInProgress()
                .goesOn("gaj.HANDLER Task_ReportMilestone", "office.OFFICER Task_CheckMilestone approve")
                .neverPassed("Task_InspectSite")
                .goesOn("zjj.HANDLER Task_ReportMilestone")
                .asks("office.OFFICER", "Task_InspectSite");
    }

    @Test
    void reportsAMilestoneAnewWhenItIsReturned() {
        Story story = projectInProgress()
                .goesOn(
                        "gaj.HANDLER Task_ReportMilestone",
                        "office.OFFICER Task_CheckMilestone return",
                        "gaj.HANDLER Task_ReportMilestone",
                        "office.OFFICER Task_CheckMilestone approve")
                .asks("zjj.HANDLER", "Task_ReportMilestone");
        assertThat(story.times("Task_CheckMilestone")).isEqualTo(2);
    }

    @Test
    void isReworkedAndAcceptedAnewWhenAcceptanceFails() {
        projectWithItsMilestonesReached()
                .goesOn(
                        "office.OFFICER Task_Accept return",
                        "sfj.HANDLER Task_Rework",
                        "office.OFFICER Task_Accept approve")
                .asks("signs.MUNICIPAL_LEADER", "Task_SignOff");
    }

    @Test
    void isReworkedAndAcceptedAnewWhenTheSignatureIsRefused() {
        projectWithItsMilestonesReached()
                .goesOn(
                        "office.OFFICER Task_Accept approve",
                        "signs.MUNICIPAL_LEADER Task_SignOff return",
                        "sfj.HANDLER Task_Rework")
                .asks("office.OFFICER", "Task_Accept");
        assertThat(stage.life.told()).isEmpty();
    }

    @Test
    void goesOnAfterItsDeadlineWhichIsNotedOnce() {
        Story story = projectInProgress();
        assertThat(story.clocks()).containsExactly("Timer_DeadlineReached " + Story.DEADLINE);

        story.timeComesFor("Timer_DeadlineReached").asks("gaj.HANDLER", "Task_ReportMilestone");

        assertThat(story.clocks()).isEmpty();
        assertThat(stage.life.told()).containsExactly(story.code() + ": deadline reached");
    }

    @Test
    void endsAtOnceWhenItIsWithdrawn() {
        projectInProgress().withdrawn().ends("EndEvent_Withdrawn").neverPassed("ServiceTask_Close");
    }
}
