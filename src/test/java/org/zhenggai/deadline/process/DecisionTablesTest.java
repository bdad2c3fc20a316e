package org.zhenggai.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
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

    private final DecisionTables tables = new DecisionTables(shipped());

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
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,15,1", "IMPORTANT,10,1", "GENERAL,7,1"})
    void lightsAnItemByItsGrade(String grade, int yellow, int red) {
        assertThat(tables.yellowDaysBefore(grade)).isEqualTo(yellow);
        assertThat(tables.redDaysAfter(grade)).isEqualTo(red);
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,MUNICIPAL_LEADER", "IMPORTANT,OFFICE_CHIEF", "GENERAL,RESPONSIBLE_LEADER"})
    void sendsAnItemToTheSignatoryOfItsGrade(String grade, String signatory) throws IOException {
        var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var file = Files.newInputStream(FOLDER.resolve("sign-off-route.dmn"))) {
            assertThat(dmn.evaluateDecisionTable(dmn.parseDecision("sign-off-route", file), Map.of("grade", grade))
                            .<String>getSingleEntry())
                    .isEqualTo(signatory);
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
        assertThatThrownBy(() -> new DecisionTables(empty).redDaysAfter("MAJOR"))
                .hasMessageContaining("Decision table light is not deployed");
    }

    private static List<String> rules(String table) {
        return Pattern.compile("<rule ")
                .matcher(SourceFiles.text(FOLDER.resolve(table + ".dmn")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** A repository in which each table is deployed as it lies in the folder. */
    private static RepositoryService shipped() {
        RepositoryService repository = mock(RETURNS_DEEP_STUBS);
        for (String table : List.of("stage-deadline", "light")) {
            DecisionDefinition definition = mock();
            when(definition.getId()).thenReturn(table);
            when(repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(table)
                            .latestVersion()
                            .singleResult())
                    .thenReturn(definition);
        }
        when(repository.getDecisionModel(anyString()))
                .thenAnswer(call -> Files.newInputStream(FOLDER.resolve(call.getArgument(0) + ".dmn")));
        return repository;
    }
}
