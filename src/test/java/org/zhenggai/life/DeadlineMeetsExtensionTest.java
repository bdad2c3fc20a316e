package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.life.Meeting.Outcome;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** A deadline passes while somebody consents to a later one: record, variable and timer name the same date. */
@StoriesOnBothDatabases
class DeadlineMeetsExtensionTest extends Story {

    @Autowired
    private StumblingTrail trail;

    private String code;
    private LocalDate moved;
    private JsonNode decision;
    private Job timer;

    @BeforeEach
    void itemAtItsDeadlineWithARequestUndecided() {
        code = desk.dispatched(Desk.order("jcy", "PHASED", "GENERAL"));
        moved = supervision.extensionAsked(code, 20);
        decision = desk.duty(code, "Task_DecideExtension");
        timer = engineSide.deadlineTimer(code).get(0);
        clock.travelTo(moved.minusDays(19));
    }

    @AfterEach
    void letGo() {
        trail.walkOn();
    }

    @Test
    void aConsentThatMeetsTheTimerIsGivenAfterTheDeadlineWasReached() throws Exception {
        Outcome<Boolean, Answer> outcome = meeting("DEADLINE_REACHED").secondWaits(fire(), consent());
        assertThat(outcome.first()).as("the timer has fired").isTrue();
        assertThat(outcome.second().status()).isEqualTo(204);
        assertThat(desk.timeline(code))
                .extracting(event -> event.path("event").asText())
                .endsWith("DEADLINE_REACHED", "EXTENSION_GRANTED", "DEADLINE_MOVED");
        inStep();
        assertThat(engineSide.deadlineTimer(code)).as("one shot").isEmpty();
        goesOn();
    }

    @Test
    void aTimerThatMeetsTheConsentRecordsNothingAndRunsToTheNewDate() throws Exception {
        Outcome<Answer, Boolean> outcome = meeting("DEADLINE_MOVED").secondWaits(consent(), fire());
        assertThat(outcome.first().status()).isEqualTo(204);
        assertThat(outcome.second()).as("the timer has fired").isFalse();
        runsToTheNewDate();
    }

    /** The engine takes due timers up first and runs them later. */
    @Test
    void aTimerThatWasTakenUpBeforeTheConsentAndRunsAfterItRecordsNothing() throws Exception {
        assertThat(consent().call().status()).isEqualTo(204);
        assertThat(fire().call()).as("the timer has fired").isFalse();
        runsToTheNewDate();
    }

    private void runsToTheNewDate() throws Exception {
        assertThat(reached()).isZero();
        inStep();
        assertThat(engineSide.deadlineTimer(code)).singleElement().satisfies(left -> assertThat(left.getDuedate())
                .isEqualTo(Zones.endOf(moved)));
        clock.travelTo(moved.plusDays(1));
        assertThat(fire().call()).as("the timer has fired").isTrue();
        assertThat(reached()).isOne();
        goesOn();
    }

    private int reached() {
        return records.events("item_code = ? and event = 'DEADLINE_REACHED'", code);
    }

    private Meeting meeting(String event) {
        return new Meeting(trail.holdAt(code, event), new LockWaits(jdbc));
    }

    private Callable<Answer> consent() {
        return () -> wire.complete(
                Door.API, Desk.owner(decision), decision.path("taskId").asText(), Map.of("decision", "approve"));
    }

    private Callable<Boolean> fire() {
        return () -> engineSide.fire(timer);
    }

    private void inStep() {
        assertThat(desk.item(code).path("deadline").asText()).isEqualTo(moved.toString());
        assertThat(engineSide.deadlineVariable(code)).isEqualTo(Zones.endOf(moved));
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("GRANTED");
        assertThat(records.events("item_code = ? and event = 'DEADLINE_MOVED'", code))
                .isOne();
    }

    private void goesOn() {
        desk.close(code);
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
    }
}
