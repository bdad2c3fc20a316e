package org.zhenggai.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Domain;
import org.zhenggai.policy.InputCell;
import org.zhenggai.policy.PolicyTable;

/** Gaps and overlaps are found by a reader of ours: it must see in a cell what the engine sees. */
class CellsAsTheEngineReadsThemTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "-5",
                "<= 3",
                "<3",
                ">= -7",
                "> -7",
                "[-3..4]",
                "(-3..4)",
                "]-3..4[",
                "[-3..4[",
                "]-3..4]",
                "1, 3,5",
                "< -4, > 4",
                "[-9..-8], 0, >=7",
                " 2 ",
                "-",
                ""
            })
    void comparesNumbersAsTheEngineDoes(String cell) {
        InputCell read = InputCell.read(cell, new Domain.Numbers(-10, 10)).orElseThrow();
        DmnDecision table = oneRow("integer", cell);
        IntStream.rangeClosed(-12, 12).forEach(number -> assertThat(read.holds(number))
                .as("%s of %s", cell, number)
                .isEqualTo(matches(table, number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\"", "\"A\",\"B\"", " \"B\" , \"A\" ", "\"A B\"", "-", ""})
    void comparesWordsAsTheEngineDoes(String cell) {
        InputCell read = InputCell.read(cell, Domain.oneOf()).orElseThrow();
        DmnDecision table = oneRow("string", cell);
        for (String word : List.of("A", "B", "C", "A B", "")) {
            assertThat(read.holds(word)).as("%s of %s", cell, word).isEqualTo(matches(table, word));
        }
    }

    static Stream<String> tables() {
        return Uploads.KEYS.stream();
    }

    /** Every question that the check puts to a shipped table, answered by both. */
    @ParameterizedTest
    @MethodSource("tables")
    void answersAShippedTableAsTheEngineDoes(String key) {
        Contract contract = Uploads.contract(key);
        String file = Uploads.shipped(key);
        PolicyTable table = new PolicyShape(contract).read(file.getBytes(StandardCharsets.UTF_8));
        List<ReadRow> rows = new ReadCells(table, contract).rows();
        DmnDecision decision =
                ENGINE.parseDecision(key, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        for (List<Object> question : Questions.of(contract, rows)) {
            Map<String, Object> asked = new java.util.HashMap<>();
            IntStream.range(0, question.size())
                    .forEach(i -> asked.put(contract.inputs().get(i).name(), question.get(i)));
            List<Map<String, Object>> answers =
                    ENGINE.evaluateDecisionTable(decision, asked).getResultList();
            List<ReadRow> ours =
                    rows.stream().filter(row -> row.holds(question)).toList();
            assertThat(answers).as("%s", asked).hasSize(contract.hitPolicy().equals("FIRST") ? 1 : ours.size());
            IntStream.range(0, answers.size())
                    .forEach(i -> assertThat(plain(ours.get(i).answers())).isEqualTo(answers.get(i)));
        }
    }

    /** Roles are read as a list here and handed on as one text by the engine. */
    private static Map<String, Object> plain(Map<String, Object> answers) {
        Map<String, Object> plain = new java.util.HashMap<>(answers);
        plain.computeIfPresent(
                "roles",
                (name, roles) -> String.join(
                        ",", ((List<?>) roles).stream().map(String::valueOf).toList()));
        return plain;
    }

    private static boolean matches(DmnDecision table, Object value) {
        return !ENGINE.evaluateDecisionTable(table, Map.of("x", value)).isEmpty();
    }

    private static DmnDecision oneRow(String type, String cell) {
        String escaped = cell.replace("<", "&lt;").replace(">", "&gt;");
        String file = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="one" name="one"><decisionTable id="t">
                    <input id="i"><inputExpression id="e" typeRef="%s"><text>x</text></inputExpression></input>
                    <output id="o" name="o" typeRef="boolean"/>
                    <rule id="r"><inputEntry id="c"><text>%s</text></inputEntry>
                      <outputEntry id="a"><text>true</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(type, escaped);
        return ENGINE.parseDecision("one", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
