package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.alert.ladder.RearmLadders;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.organisation.Actor;
import org.zhenggai.policy.DeployedPolicies;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.dates.MoveDeadline;
import org.zhenggai.rectification.dates.Relight;
import org.zhenggai.rectification.dates.SettleDeadline;
import org.zhenggai.rectification.life.EstimateProgress;
import org.zhenggai.rectification.life.ReopenItem;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Records and engine share one transaction: what fails after its rows were written leaves nothing behind. */
@StoriesOnBothDatabases
class BothOrNeitherTest extends Story {

    private static final String STONE = "绊脚石";

    @Autowired
    private StumblingTrail trail;

    @Autowired
    private Alerts alerts;

    @Autowired
    private SettleDeadline settleDeadline;

    @Autowired
    private MoveDeadline moveDeadline;

    @Autowired
    private Relight relight;

    @Autowired
    private EstimateProgress estimateProgress;

    @Autowired
    private ReopenItem reopenItem;

    @Autowired
    private RearmLadders rearmLadders;

    @Autowired
    private DeployedPolicies policies;

    @Autowired
    private Lives lives;

    @Autowired
    private ItemRecords items;

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

    @Test
    void whatBelongsToAChangeIsNotToBeHadWithoutOne() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        Stream.<ThrowingCallable>of(
                        () -> trail.append(AuditEvent.of("EDITED", Meaning.CHANGED, code, Actor.SYSTEM, Instant.EPOCH)),
                        () -> alerts.raise(List.of()),
                        () -> settleDeadline.settle(code, Actor.SYSTEM),
                        () -> moveDeadline.move(items.get(code), day, Actor.SYSTEM),
                        () -> relight.relight("", 1),
                        () -> estimateProgress.estimate(code, 50),
                        () -> reopenItem.reopen(code, Actor.SYSTEM),
                        () -> rearmLadders.rearm(Subject.ITEM, new RearmLadders.Change(null, null), "", 1),
                        () -> policies.deploy("clock-standard", new byte[0]),
                        () -> lives.start(items.get(code)),
                        () -> lives.startSatellite("progress-report", code, 1, Map.of()),
                        () -> lives.satellitesEnded(code),
                        () -> lives.withdrawn(code),
                        () -> lives.deadlineMoved(items.get(code)),
                        () -> lives.due("task", Instant.EPOCH),
                        () -> lives.assign("task", null))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(IllegalTransactionStateException.class));
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
