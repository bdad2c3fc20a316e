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
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.Rung;
import org.zhenggai.platform.engine.EngineServices;
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

    /** Days after the deadline, rung, level, who is told; + where a notice is served as well. */
    private static final Ladder OF_ITEMS = ladder("""
            -15 BEFORE_15  REMINDER              HANDLER
             -7 BEFORE_7   REMINDER              HANDLER
             -3 BEFORE_3   REMINDER              HANDLER,RESPONSIBLE_LEADER
             -1 BEFORE_1   REMINDER              HANDLER
              0 DUE        REMINDER              HANDLER,RESPONSIBLE_LEADER
              1 OVERDUE_1  YELLOW_CARD           HANDLER,RESPONSIBLE_LEADER,OFFICER +
              5 OVERDUE_5  RED_CARD              HANDLER,RESPONSIBLE_LEADER,OFFICER,MUNICIPAL_LEADER
             10 OVERDUE_10 ADMONITORY_TALK       HANDLER,RESPONSIBLE_LEADER,OFFICER,MUNICIPAL_LEADER
             20 OVERDUE_20 CIRCULATED_CRITICISM  HANDLER,RESPONSIBLE_LEADER,OFFICER,MUNICIPAL_LEADER
            """);

    private static final Ladder OF_DUTIES = ladder("""
             -1 BEFORE_1   REMINDER              OWNER
              0 DUE        REMINDER              OWNER
              1 OVERDUE_1  REMINDER              OWNER,RESPONSIBLE_LEADER
              5 OVERDUE_5  YELLOW_CARD           OWNER,RESPONSIBLE_LEADER,OFFICER
            """);

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
        assertThat(rules("escalation-policy"))
                .hasSize(OF_ITEMS.rungs().size() + OF_DUTIES.rungs().size());
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
        "-16,0", "-15,1", "-8,1", "-7,2", "-4,2", "-3,3", "-2,3", "-1,4", "0,5", "1,6", "4,6", "5,7", "9,7", "10,8",
        "19,8", "20,9", "200,9"
    })
    void letsAnItemClimbItsLadderAsDaysPass(int days, int reached) {
        assertThat(rungs("ITEM", days)).isEqualTo(names(OF_ITEMS).subList(0, reached));
    }

    @ParameterizedTest
    @CsvSource({"-2,0", "-1,1", "0,2", "1,3", "4,3", "5,4", "200,4"})
    void letsADutyClimbItsOwn(int days, int reached) {
        assertThat(rungs("DUTY", days)).isEqualTo(names(OF_DUTIES).subList(0, reached));
    }

    @Test
    void readsTheLaddersRungByRung() {
        assertThat(tables.ladder(Subject.ITEM)).isEqualTo(OF_ITEMS);
        assertThat(tables.ladder(Subject.DUTY)).isEqualTo(OF_DUTIES);
    }

    private static List<String> rungs(String subject, int days) {
        return shipped("escalation-policy", Map.of("subject", subject, "days", days)).stream()
                .map(row -> (String) row.get("rung"))
                .toList();
    }

    private static List<String> names(Ladder ladder) {
        return ladder.rungs().stream().map(Rung::name).toList();
    }

    private static Ladder ladder(String lines) {
        return new Ladder(lines.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(row ->
                        new Rung(row[1], Integer.parseInt(row[0]), row[2], List.of(row[3].split(",")), row.length > 4))
                .toList());
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
        ProcessEngine empty = mock(RETURNS_DEEP_STUBS);
        when(empty.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(anyString())
                        .latestVersion()
                        .singleResult())
                .thenReturn(null);
        assertThatThrownBy(() -> new DecisionTables(new PolicyTables(new EngineServices(empty))).redDaysAfter("MAJOR"))
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
