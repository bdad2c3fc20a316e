package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSourceResolvable;
import org.zhenggai.platform.Refused;

class StepIntakeTest {

    private static final String REVIEW = "Task_ReviewPlan";
    private static final String REPORT = "Task_ReportProgress";

    private final StepIntake intake = new StepIntake();

    @Test
    void takesWhatTheStepAsksFor() {
        StepInput input = intake.read(
                "Task_CarryOutMeasure", Map.of("outcome", " 已完成 ", "evidence", "e1, e2,,e1 ", "opinion", "无"));
        assertThat(input.outcome()).isEqualTo("已完成");
        assertThat(input.evidence()).containsExactly("e1", "e2");
        assertThat(input.opinion()).isEqualTo("无");
        assertThat(input.text()).isEqualTo("已完成");
        assertThat(input.negative()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Task_Acknowledge,decline", "Task_ReviewPlan,return", "Task_Accept,return", "Task_LookBack,relapsed"})
    void wantsAReasonForEveryNo(String step, String decision) {
        Map<String, Object> variables = new HashMap<>(Map.of("decision", decision));
        if (step.equals("Task_Accept")) {
            variables.put("satisfaction", 40);
        }
        assertRefused(step, variables, "step.opinion.missing");

        variables.put("opinion", "  ");
        assertRefused(step, variables, "step.opinion.missing");

        variables.put("opinion", "佐证不全");
        assertThat(intake.read(step, variables).negative()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Task_Acknowledge,accept", "Task_ReviewPlan,approve", "Task_SignOff,approve", "Task_LookBack,held"})
    void wantsNoReasonForAYes(String step, String decision) {
        StepInput input = intake.read(step, Map.of("decision", decision));
        assertThat(input.decision()).isEqualTo(decision);
        assertThat(input.negative()).isFalse();
        assertThat(input.opinion()).isNull();
    }

    @Test
    void refusesADecisionOfAnotherStepAndNamesTheChoice() {
        Refused refused = assertRefused(REVIEW, Map.of("decision", "accept"), "step.decision.unknown");
        assertThat(refused.arguments()).containsExactly("accept", "approve / return");
        assertRefused(REVIEW, Map.of("decision", "APPROVE"), "step.decision.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "Task_ReviewPlan,decision",
        "Task_SubmitPlan,plan",
        "Task_Redispatch,responsibleUnit",
        "Task_InspectSite,outcome"
    })
    void namesTheFieldThatIsMissing(String step, String field) {
        assertNames(assertRefused(step, Map.of(), "step.field.missing"), field);
        assertNames(assertRefused(step, Map.of(field, " \t"), "step.field.missing"), field);
        Map<String, Object> empty = new HashMap<>();
        empty.put(field, null);
        assertNames(assertRefused(step, empty, "step.field.missing"), field);
    }

    @Test
    void wantsEvidenceOfWorkThatIsMoreThanCommas() {
        assertNames(assertRefused("Task_Rework", Map.of("outcome", "已改"), "step.field.missing"), "evidence");
        assertNames(
                assertRefused("Task_Rework", Map.of("outcome", "已改", "evidence", " , ,"), "step.field.missing"),
                "evidence");
    }

    @Test
    void refusesWhateverElseAPersonWritesIntoTheirTask() {
        Refused refused = assertRefused(
                REVIEW, Map.of("decision", "approve", "measuresProcess", "measures-mine"), "step.variable.unknown");
        assertThat(refused.arguments()).containsExactly("measuresProcess", "decision, opinion");
        assertRefused(REVIEW, Map.of("decision", "approve", "Decision", "approve"), "step.variable.unknown");
        assertRefused("Task_Draft", Map.of("outcome", "好", "decision", "approve"), "step.variable.unknown");
    }

    @Test
    void shortensALongNameWithoutCuttingACharacterInTwo() {
        String name = "a".repeat(59) + "𠮷".repeat(9);
        Refused refused = assertRefused(REVIEW, Map.of("decision", "approve", name, 1), "step.variable.unknown");
        assertThat(refused.arguments()[0]).isEqualTo("a".repeat(59) + "𠮷…");
        assertThatCode(() -> JsonMapper.builder()
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .build()
                        .writeValueAsBytes(refused.arguments()[0]))
                .doesNotThrowAnyException();
    }

    static Stream<Object> wholeNumbers() {
        return Stream.of(7, 7L, 7.0, 7.0f, "7", " 7 ", "07", new BigDecimal("7.00"), (short) 7);
    }

    @ParameterizedTest
    @MethodSource("wholeNumbers")
    void readsAPercentageHoweverItIsWritten(Object value) {
        assertThat(intake.read(REPORT, Map.of("outcome", "正常推进", "percent", value))
                        .percent())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0", "100"})
    void readsTheEndsOfTheScale(int value) {
        assertThat(intake.read("Task_Accept", Map.of("decision", "approve", "satisfaction", value))
                        .satisfaction())
                .isEqualTo(value);
    }

    static Stream<Object> noPercentages() {
        return Stream.of(-1, 101, 50.5, "50%", "1e2", "+5", "half", "٥", "1000", 1e300, Long.MIN_VALUE);
    }

    @ParameterizedTest
    @MethodSource("noPercentages")
    void refusesWhatIsNoPercentage(Object value) {
        assertNames(
                assertRefused(REPORT, Map.of("outcome", "正常推进", "percent", value), "step.percent.range"), "percent");
    }

    static Stream<Object> neitherTextNorNumber() {
        return Stream.of(
                true, List.of("e1"), Map.of("a", 1), Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("neitherTextNorNumber")
    void refusesWhatIsNeitherTextNorNumber(Object value) {
        assertNames(assertRefused(REPORT, Map.of("outcome", "正常推进", "percent", value), "step.field.type"), "percent");
        assertNames(assertRefused(REPORT, Map.of("outcome", value, "percent", 1), "step.field.type"), "outcome");
    }

    @Test
    void takesTextsOfFourThousandCharactersAndNoMore() {
        String longest = "长".repeat(4000);
        assertThat(intake.read("Task_SubmitPlan", Map.of("plan", longest)).plan())
                .isEqualTo(longest);
        assertNames(assertRefused("Task_SubmitPlan", Map.of("plan", longest + "长"), "step.text.long"), "plan");
        assertNames(
                assertRefused(REVIEW, Map.of("decision", "approve", "opinion", longest + "长"), "step.text.long"),
                "opinion");
    }

    @Test
    void countsRareCharactersOnce() {
        String longest = "𠮷".repeat(4000);
        assertThat(intake.read("Task_SubmitPlan", Map.of("plan", longest)).plan())
                .isEqualTo(longest);
        assertNames(assertRefused("Task_SubmitPlan", Map.of("plan", longest + "𠮷"), "step.text.long"), "plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"方\u0000案", "方\ud842案", "\udfb7案", "方\u202e案"})
    void refusesWhatCannotBeStoredAsText(String text) {
        assertNames(assertRefused("Task_SubmitPlan", Map.of("plan", text), "step.text.characters"), "plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "\ufeff", "\u3164", "\u200e", "\u2800", "\r\n\u3000"})
    void takesWhatIsInvisibleForNothing(String text) {
        assertNames(assertRefused("Task_SubmitPlan", Map.of("plan", text), "step.field.missing"), "plan");
        assertNames(assertRefused("Task_Acknowledge", Map.of("decision", text), "step.field.missing"), "decision");
        assertRefused(REVIEW, Map.of("decision", "return", "opinion", text), "step.opinion.missing");
    }

    @Test
    void countsALineBreakOnceAndKeepsOneKind() {
        String longest = "长\r\n".repeat(1999) + "长长";
        assertThat(intake.read("Task_SubmitPlan", Map.of("plan", longest)).plan())
                .isEqualTo("长\n".repeat(1999) + "长长");
        assertNames(assertRefused("Task_SubmitPlan", Map.of("plan", longest + "长"), "step.text.long"), "plan");
    }

    @Test
    void takesANumberWhereTextIsAskedForAsItsText() {
        assertThat(intake.read("Task_SubmitPlan", Map.of("plan", 20)).plan()).isEqualTo("20");
    }

    private Refused assertRefused(String step, Map<String, Object> variables, String key) {
        var caught = new Refused[1];
        assertThatThrownBy(() -> intake.read(step, variables)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            caught[0] = refused;
        });
        return caught[0];
    }

    private static void assertNames(Refused refused, String field) {
        assertThat(((MessageSourceResolvable) refused.arguments()[0]).getCodes())
                .containsExactly("field." + field);
    }
}
