package org.zhenggai.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.platform.engine.PolicyTables;
import org.zhenggai.support.DeployedPolicies;
import org.zhenggai.support.SourceFiles;

/** The office's policy as shipped, row by row. A changed number is a changed policy: change it here as well. */
class DecisionTablesTest {

    private static final Path FOLDER = Path.of("processes/decisions");
    private static final List<String> GRADES = List.of("MAJOR", "IMPORTANT", "GENERAL");

    /** Step, grade ({@code *} for the others), days, what is counted; one line for each row of the table, in its order. */
    private static final String TERMS = """
            Task_Acknowledge     MAJOR  2 WORKING
            Task_Acknowledge     *      3 WORKING
            Task_Redispatch      MAJOR  1 WORKING
            Task_Redispatch      *      2 WORKING
            Task_SubmitPlan      *     10 WORKING
            Task_EndorsePlan     *      3 WORKING
            Task_ReviewPlan      *      5 WORKING
            Task_CarryOutMeasure *     20 WORKING
            Task_FixSimilarProblems *  10 WORKING
            Task_Draft           *     15 WORKING
            Task_Consult         *     10 WORKING
            Task_CheckLegality   *      5 WORKING
            Task_Deliberate      *     10 WORKING
            Task_Issue           *      5 WORKING
            Task_Consolidate     *      5 WORKING
            Task_RollOut         *     30 WORKING
            Task_EndorseRollout  *      3 WORKING
            Task_CarryOutPeriod  *     20 WORKING
            Task_ReviewStandard  *      5 WORKING
            Task_SelfExamineCases *    15 WORKING
            Task_CheckCases      *     10 WORKING
            Task_CorrectCases    MAJOR  7 WORKING
            Task_CorrectCases    *     10 WORKING
            Task_CleanUpEntry    *     20 WORKING
            Task_PublishList     *      5 WORKING
            Task_HandleClue      MAJOR 10 WORKING
            Task_HandleClue      *     15 WORKING
            Task_CheckClue       *      5 WORKING
            Task_ReplyClue       *      3 WORKING
            Task_ReportMilestone *     30 CALENDAR
            Task_InspectSite     *     10 WORKING
            Task_CheckMilestone  *      5 WORKING
            Task_ReportProgress  *      5 WORKING
            Task_ApplyForClosure *      5 WORKING
            Task_EndorseClosure  *      3 WORKING
            Task_VerifyClosure   *     10 WORKING
            Task_Accept          *     10 WORKING
            Task_Rework          MAJOR 10 WORKING
            Task_Rework          *     15 WORKING
            Task_SignOff         *      5 WORKING
            Task_DecideExtension MAJOR  2 WORKING
            Task_DecideExtension *      3 WORKING
            Task_ReplyNotice     *      5 WORKING
            Task_ReviewReply     *      3 WORKING
            Task_LookBack        *     10 WORKING
            Task_AnythingElse    *     10 WORKING
            """;

    private static final List<Map<String, Object>> LADDER = List.of(
            rung("BEFORE_15", "REMINDER", false, "HANDLER"),
            rung("BEFORE_7", "REMINDER", false, "HANDLER"),
            rung("BEFORE_3", "REMINDER", false, "HANDLER", "RESPONSIBLE_LEADER"),
            rung("BEFORE_1", "REMINDER", false, "HANDLER"),
            rung("OVERDUE_1", "YELLOW_CARD", true, "HANDLER", "RESPONSIBLE_LEADER", "OFFICER"),
            rung("OVERDUE_5", "RED_CARD", false, "HANDLER", "RESPONSIBLE_LEADER", "OFFICER", "MUNICIPAL_LEADER"),
            rung(
                    "OVERDUE_10",
                    "ADMONITORY_TALK",
                    false,
                    "HANDLER",
                    "RESPONSIBLE_LEADER",
                    "OFFICER",
                    "MUNICIPAL_LEADER"),
            rung(
                    "OVERDUE_20",
                    "CIRCULATED_CRITICISM",
                    false,
                    "HANDLER",
                    "RESPONSIBLE_LEADER",
                    "OFFICER",
                    "MUNICIPAL_LEADER"));

    private final DecisionTables tables = new DecisionTables(new PolicyTables(DeployedPolicies.asShipped()));

    static Stream<String> terms() {
        return TERMS.lines();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void givesAStepItsTerm(String line) {
        String[] row = line.split("\\s+");
        var term = new DeadlineRule(Integer.valueOf(row[2]), DayType.valueOf(row[3]));
        boolean majorHasItsOwn = TERMS.contains(row[0] + " ") && TERMS.matches("(?s).*" + row[0] + "\\s+MAJOR.*");
        GRADES.stream()
                .filter(grade -> row[1].equals("*") ? !(majorHasItsOwn && grade.equals("MAJOR")) : grade.equals(row[1]))
                .forEach(grade ->
                        assertThat(tables.termOf(row[0], grade)).as(grade).isEqualTo(term));
    }

    @Test
    void hasNoTermThatIsNotListedHere() {
        assertThat(rules("stage-deadline")).hasSize((int) terms().count());
        assertThat(rules("light")).hasSize(3);
        assertThat(rules("sign-off-route")).hasSize(3);
        assertThat(rules("extension-route")).hasSize(4);
        assertThat(rules("extension-limit")).hasSize(3);
        assertThat(rules("escalation-policy")).hasSize(LADDER.size());
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,15,1", "IMPORTANT,10,1", "GENERAL,7,1"})
    void lightsAnItemByItsGrade(String grade, int yellow, int red) {
        assertThat(tables.yellowDaysBefore(grade)).isEqualTo(yellow);
        assertThat(tables.redDaysAfter(grade)).isEqualTo(red);
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,MUNICIPAL_LEADER", "IMPORTANT,OFFICE_CHIEF", "GENERAL,RESPONSIBLE_LEADER"})
    void sendsAnItemToTheSignatoryOfItsGrade(String grade, String signatory) {
        assertThat(shipped("sign-off-route", Map.of("grade", grade))).containsExactly(Map.of("role", signatory));
    }

    /** On either side of each threshold. */
    @ParameterizedTest
    @CsvSource({
        "1,MAJOR,OFFICE_CHIEF",
        "15,MAJOR,OFFICE_CHIEF",
        "16,MAJOR,MUNICIPAL_LEADER",
        "1,IMPORTANT,OFFICE_CHIEF",
        "30,IMPORTANT,OFFICE_CHIEF",
        "31,IMPORTANT,MUNICIPAL_LEADER",
        "30,GENERAL,OFFICE_CHIEF",
        "31,GENERAL,MUNICIPAL_LEADER"
    })
    void letsTheLengthOfAnExtensionSayWhoDecides(int days, String grade, String decider) {
        assertThat(shipped("extension-route", Map.of("days", days, "grade", grade)))
                .containsExactly(Map.of("role", decider));
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,1,1", "IMPORTANT,2,1", "GENERAL,2,1"})
    void limitsHowOftenAndHowLateAnExtensionIsAskedFor(String grade, int atMost, int askDaysBefore) {
        assertThat(shipped("extension-limit", Map.of("grade", grade)))
                .containsExactly(Map.of("atMost", atMost, "askDaysBefore", askDaysBefore));
    }

    /** All rungs up to the one reached that day, in the order of the ladder; none before the first. */
    @ParameterizedTest
    @CsvSource({
        "-16,0", "-15,1", "-8,1", "-7,2", "-4,2", "-3,3", "-2,3", "-1,4", "0,4", "1,5", "4,5", "5,6", "9,6", "10,7",
        "19,7", "20,8", "200,8"
    })
    void climbsTheLadderAsDaysPass(int days, int reached) {
        assertThat(shipped("escalation-policy", Map.of("days", days))).isEqualTo(LADDER.subList(0, reached));
    }

    private static Map<String, Object> rung(String rung, String level, boolean notice, String... roles) {
        return Map.of("rung", rung, "level", level, "notice", notice, "roles", String.join(",", roles));
    }

    /** What a table says as it lies in the folder, row by row. */
    private static List<Map<String, Object>> shipped(String table, Map<String, Object> question) {
        var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var file = Files.newInputStream(FOLDER.resolve(table + ".dmn"))) {
            return dmn.evaluateDecisionTable(dmn.parseDecision(table, file), question)
                    .getResultList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void saysWhichTableHasNoAnswer() {
        assertThatThrownBy(() -> tables.yellowDaysBefore("URGENT")).hasMessageContainingAll("light", "URGENT");
    }

    @Test
    void saysWhichTableIsNotDeployed() {
        RepositoryService empty = mock(RETURNS_DEEP_STUBS);
        when(empty.createDecisionDefinitionQuery()
                        .decisionDefinitionKey(anyString())
                        .latestVersion()
                        .singleResult())
                .thenReturn(null);
        assertThatThrownBy(() -> new DecisionTables(new PolicyTables(empty)).redDaysAfter("MAJOR"))
                .hasMessageContaining("Decision table light is not deployed");
    }

    private static List<String> rules(String table) {
        return Pattern.compile("<rule ")
                .matcher(SourceFiles.text(FOLDER.resolve(table + ".dmn")))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
