package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes round an item in an instance of its own, and ends with it. */
abstract class SatelliteStories extends Stories {

    private static Story satellite(String process) {
        return new Story(stage, process, Map.of("no", 1));
    }

    private static Story extension(int days, String grade) {
        return new Story(stage, "extension-request", Map.of("no", 1, "days", days, "grade", grade));
    }

    @Test
    void reportsProgressOnce() {
        satellite("progress-report").goesOn("sfj.HANDLER Task_ReportProgress").ends("EndEvent_ProgressReported");
    }

    @ParameterizedTest
    @CsvSource({
        "15,MAJOR,OFFICE_CHIEF",
        "16,MAJOR,MUNICIPAL_LEADER",
        "30,IMPORTANT,OFFICE_CHIEF",
        "31,GENERAL,MUNICIPAL_LEADER"
    })
    void isExtendedByWhomLengthAndGradeCallFor(int days, String grade, String decider) {
        extension(days, grade)
                .goesOn("signs." + decider + " Task_DecideExtension approve")
                .ends("EndEvent_ExtensionGranted");
    }

    @Test
    void isNotExtendedAgainstTheDecision() {
        extension(10, "GENERAL")
                .goesOn("signs.OFFICE_CHIEF Task_DecideExtension return")
                .ends("EndEvent_ExtensionRefused")
                .neverPassed("EndEvent_ExtensionGranted");
    }

    @Test
    void repliesToANotice() {
        satellite("supervision-notice")
                .goesOn("sfj.HANDLER Task_ReplyNotice", "office.OFFICER Task_ReviewReply approve")
                .ends("EndEvent_NoticeClosed");
    }

    @Test
    void repliesAnewWhereTheOfficeIsNotContent() {
        satellite("supervision-notice")
                .goesOn("sfj.HANDLER Task_ReplyNotice", "office.OFFICER Task_ReviewReply return")
                .asks("sfj.HANDLER", "Task_ReplyNotice")
                .neverPassed("EndEvent_NoticeClosed");
    }

    @ParameterizedTest
    @CsvSource({"held,EndEvent_RectificationHeld", "relapsed,EndEvent_Relapsed"})
    void looksBackAndSaysWhatItFound(String finding, String end) {
        satellite("look-back").goesOn("office.OFFICER Task_LookBack " + finding).ends(end);
    }

    @ParameterizedTest
    @CsvSource({"progress-report", "extension-request", "supervision-notice", "look-back"})
    void endsWithItsItem(String process) {
        Story story = process.equals("extension-request") ? extension(10, "MAJOR") : satellite(process);
        story.itsItemEnds().ends("EndEvent_EndedWithItem");
        assertThatThrownBy(story::itsItemEnds).isInstanceOf(MismatchingMessageCorrelationException.class);
    }
}
