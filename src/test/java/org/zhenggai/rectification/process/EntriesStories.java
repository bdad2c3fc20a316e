package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Work that is shared out among counties, fields, list entries or clues. */
abstract class EntriesStories extends Stories {

    @Test
    void rollsOutInEveryCountyAndBringsTheResultsTogether() {
        requirementInProgress("measures-county-rollout")
                .carriesOutItsMeasures()
                .asksAmongOthers("by.HANDLER", "Task_RollOut")
                .asksAmongOthers("pc.HANDLER", "Task_RollOut")
                .does("pc.HANDLER", "Task_RollOut")
                .decides("pc.RESPONSIBLE_LEADER", "Task_EndorseRollout", "approve")
                .goesOn(
                        "by.HANDLER Task_RollOut",
                        "by.RESPONSIBLE_LEADER Task_EndorseRollout approve",
                        "sfj.HANDLER Task_Consolidate")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void rollsOutAnewWhereTheCountysOwnLeaderIsNotContent() {
        Story story = requirementInProgress("measures-county-rollout")
                .carriesOutItsMeasures()
                .does("by.HANDLER", "Task_RollOut")
                .decides("by.RESPONSIBLE_LEADER", "Task_EndorseRollout", "return")
                .asksAmongOthers("by.HANDLER", "Task_RollOut")
                .asksAmongOthers("pc.HANDLER", "Task_RollOut");
        assertThat(story.asksAboutWork("entry")).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void reviewsTheCasesOfEachFieldBeforeRulesAreMade() {
        requirementInProgress("measures-case-review")
                .does("by.HANDLER", "Task_SelfExamineCases")
                .decides("office.OFFICER", "Task_CheckCases", "approve")
                .goesOn("pc.HANDLER Task_SelfExamineCases", "office.OFFICER Task_CheckCases approve")
                .carriesOutItsMeasures()
                .asks("sfj.HANDLER", "Task_ApplyForClosure")
                .neverPassed("Task_CorrectCases");
    }

    @Test
    void checksCorrectedCasesAgain() {
        Story story = requirementInProgress("measures-case-review")
                .does("by.HANDLER", "Task_SelfExamineCases")
                .decides("office.OFFICER", "Task_CheckCases", "return")
                .does("by.HANDLER", "Task_CorrectCases")
                .decides("office.OFFICER", "Task_CheckCases", "approve")
                .asks("pc.HANDLER", "Task_SelfExamineCases");
        assertThat(story.times("Task_CheckCases")).isEqualTo(2);
    }

    @Test
    void drawsAListUpOnceEveryEntryAndEveryMeasureIsDone() {
        requirementInProgress("measures-list-cleanup")
                .does("by.HANDLER", "Task_CleanUpEntry")
                .does("gaj.HANDLER", "Task_CarryOutMeasure")
                .asksAmongOthers("pc.HANDLER", "Task_CleanUpEntry")
                .asksAmongOthers("zjj.HANDLER", "Task_CarryOutMeasure")
                .does("pc.HANDLER", "Task_CleanUpEntry")
                .goesOn(
                        "zjj.HANDLER Task_CarryOutMeasure",
                        "sfj.HANDLER Task_Consolidate",
                        "office.OFFICER Task_CheckLegality approve",
                        "sfj.HANDLER Task_PublishList")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void drawsAListUpAnewThatIsNotLawful() {
        requirementInProgress("measures-list-cleanup")
                .carriesOutItsMeasures()
                .does("by.HANDLER", "Task_CleanUpEntry")
                .does("pc.HANDLER", "Task_CleanUpEntry")
                .goesOn("sfj.HANDLER Task_Consolidate", "office.OFFICER Task_CheckLegality return")
                .asks("sfj.HANDLER", "Task_Consolidate")
                .neverPassed("Task_PublishList");
    }

    @Test
    void handlesEveryClueAndRepliesToWhoeverGaveIt() {
        requirementInProgress("measures-clue-handling")
                .carriesOutItsMeasures()
                .does("by.HANDLER", "Task_HandleClue")
                .decides("office.OFFICER", "Task_CheckClue", "approve")
                .does("by.HANDLER", "Task_ReplyClue")
                .goesOn(
                        "pc.HANDLER Task_HandleClue",
                        "office.OFFICER Task_CheckClue approve",
                        "pc.HANDLER Task_ReplyClue",
                        "sfj.HANDLER Task_Consolidate")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void handlesAClueAnewThatTheOfficeReturns() {
        requirementInProgress("measures-clue-handling")
                .carriesOutItsMeasures()
                .does("by.HANDLER", "Task_HandleClue")
                .decides("office.OFFICER", "Task_CheckClue", "return")
                .asksAmongOthers("by.HANDLER", "Task_HandleClue")
                .neverPassed("Task_ReplyClue");
    }

    @Test
    void waitsForTheMeasuresEvenWhenAllCluesAreHandled() {
        Story story = requirementInProgress("measures-clue-handling");
        for (String group : new String[] {"by", "pc"}) {
            story.does(group + ".HANDLER", "Task_HandleClue")
                    .decides("office.OFFICER", "Task_CheckClue", "approve")
                    .does(group + ".HANDLER", "Task_ReplyClue");
        }
        story.neverPassed("Task_Consolidate").carriesOutItsMeasures().asks("sfj.HANDLER", "Task_Consolidate");
    }
}
