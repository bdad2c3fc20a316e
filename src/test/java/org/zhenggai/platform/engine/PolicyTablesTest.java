package org.zhenggai.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.DeployedPolicies;

class PolicyTablesTest {

    private static final String CARDS = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="cards" namespace="http://test">
              <decision id="cards" name="cards">
                <decisionTable id="table" hitPolicy="COLLECT">
                  <input id="in"><inputExpression id="expression" typeRef="integer"><text>days</text></inputExpression></input>
                  <output id="out" name="card" typeRef="string"/>
                  <rule id="r1"><inputEntry id="i1"><text>&gt;= 1</text></inputEntry><outputEntry id="o1"><text>"yellow"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="i2"><text>&gt;= 10</text></inputEntry><outputEntry id="o2"><text>"black"</text></outputEntry></rule>
                  <rule id="r3"><inputEntry id="i3"><text>&gt;= 5</text></inputEntry><outputEntry id="o3"><text>"red"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final PolicyTables tables = new PolicyTables(DeployedPolicies.of(Map.of("cards", CARDS)));

    @Test
    void giveEveryRowThatMatchesInTheOrderOfTheTable() {
        assertThat(tables.rows("cards", Map.of("days", 12)))
                .extracting(row -> row.get("card"))
                .containsExactly("yellow", "black", "red");
        assertThat(tables.rows("cards", Map.of("days", 5)))
                .extracting(row -> row.get("card"))
                .containsExactly("yellow", "red");
        assertThat(tables.rows("cards", Map.of("days", 0))).isEmpty();
    }

    @Test
    void giveTheFirstRowWhereOneIsAskedFor() {
        assertThat(tables.row("cards", Map.of("days", 12))).isEqualTo(Map.of("card", "yellow"));
    }

    @Test
    void nameTableAndQuestionWhereNoRowAnswers() {
        assertThatThrownBy(() -> tables.row("cards", Map.of("days", 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("cards", "days=0");
    }
}
