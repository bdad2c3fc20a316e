package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Records and engine share one transaction: what fails after its rows were written leaves nothing behind. */
@StoriesOnBothDatabases
class BothOrNeitherTest extends Story {

    private static final String STONE = "绊脚石";

    @Autowired
    private StumblingTrail trail;

    private String code;

    @BeforeEach
    void itemAtWork() {
        code = desk.dispatched(Desk.order("swj", "IMMEDIATE", "IMPORTANT"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
    }

    @AfterEach
    void clearTheWay() {
        trail.walkOn();
    }

    @Test
    void aStepThatFailsAfterItsRowsWereWrittenLeavesNoRowNoVariableAndTheTaskOpen() {
        JsonNode duty = desk.duty(code, "Task_CarryOutMeasure");
        Map<String, Object> input = new HashMap<>(desk.passing(duty));
        input.put("opinion", STONE);
        trail.stumbleAt(event -> STONE.equals(event.opinion()));
        for (Door door : Door.values()) {
            fails(door, "swj.handler", duty, input);
        }
        assertThat(trail.stumbled()).isEqualTo(Door.values().length);

        trail.walkOn();
        desk.hand(duty, Door.TASKLIST, input);
        assertThat(desk.item(code).path("measures").get(0).path("done").asBoolean())
                .isTrue();
    }

    @Test
    void aDecisionThatFailsOnTheLastStretchLeavesTheItemAtSignOff() {
        desk.goOnTo(code, "Task_SignOff");
        JsonNode duty = desk.duty(code, "Task_SignOff");
        trail.stumbleAt(event -> event.event().equals("CLOSED") && code.equals(event.item()));
        for (Door door : Door.values()) {
            fails(door, "office.chief", duty, Map.of("decision", "approve", "opinion", "同意"));
        }
        assertThat(trail.stumbled()).isEqualTo(Door.values().length);

        trail.walkOn();
        desk.close(code);
    }

    @Test
    void aDispatchThatFailsLeavesADraft() {
        String draft = desk.draft(Desk.order("swj", "PHASED", "MAJOR"));
        Map<String, List<String>> before = records.of(draft);
        trail.stumbleAt(event -> event.event().equals("DISPATCHED") && draft.equals(event.item()));
        assertThat(wire.send(OFFICER, "POST", "/api/items/" + draft + "/dispatch", null)
                        .status())
                .isEqualTo(500);
        assertThat(records.of(draft)).isEqualTo(before);
        assertThat(desk.status(draft)).isEqualTo("DRAFT");
    }

    @Test
    void aWithdrawalThatFailsLeavesTheItemAsItWas() {
        Map<String, List<String>> before = records.of(code);
        trail.stumbleAt(event -> STONE.equals(event.opinion()));
        assertThat(wire.send(OFFICER, "POST", "/api/items/" + code + "/withdrawal", Map.of("reason", STONE))
                        .status())
                .isEqualTo(500);
        assertThat(trail.stumbled()).isOne();
        assertThat(records.of(code)).isEqualTo(before);
    }

    private void fails(Door door, String user, JsonNode duty, Map<String, ?> input) {
        Map<String, List<String>> before = records.of(code);
        Answer answer = wire.complete(door, user, duty.path("taskId").asText(), input);
        assertThat(answer.status()).as("%s: %s", door, answer.body()).isEqualTo(500);
        assertThat(records.of(code)).as("after %s", door).isEqualTo(before);
        assertThat(desk.task(code, duty.path("step").asText()))
                .isEqualTo(duty.path("taskId").asText());
    }
}
