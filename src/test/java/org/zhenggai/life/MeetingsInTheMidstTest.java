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
import org.zhenggai.reporting.progress.OpenReports;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Somebody comes while somebody else is half through: each order of each pair is forced. */
@StoriesOnBothDatabases
class MeetingsInTheMidstTest extends Story {

    @Autowired
    private StumblingTrail trail;

    @Autowired
    private OpenReports openReports;

    private String code;

    @BeforeEach
    void item() {
        code = desk.dispatched(Desk.order("fy", "IMMEDIATE", "GENERAL"));
    }

    @AfterEach
    void letGo() {
        trail.walkOn();
    }

    @Test
    void ofTwoColleaguesOneCompletesTheTaskAndTheOtherIsToldSo() throws Exception {
        String colleague = colleague("fy", "HANDLER");
        desk.goOnTo(code, "Task_CarryOutMeasure");
        JsonNode duty = desk.duty(code, "Task_CarryOutMeasure");
        Map<String, Object> work = desk.passing(duty);
        String task = duty.path("taskId").asText();
        Outcome<Answer, Answer> outcome = meeting("MEASURE_DONE")
                .secondWaits(
                        () -> wire.complete(Door.API, "fy.handler", task, work),
                        () -> wire.complete(Door.COMPLETE, colleague, task, work));
        assertThat(outcome.first().status()).isEqualTo(204);
        lost(outcome.second());
        assertThat(records.events("task_id = ? and actor = 'fy.handler'", task)).isOne();
        assertThat(records.events("task_id = ?", task)).isOne();
        assertThat(desk.duties(code))
                .extracting(next -> next.path("step").asText())
                .containsExactly("Task_FixSimilarProblems");
    }

    @Test
    void aWithdrawalThatMeetsASignOffIsRefusedWhenItIsThrough() throws Exception {
        Outcome<Answer, Answer> outcome =
                meeting("SIGNED_OFF").secondWaits(signOff(), () -> supervision.withdrawal(code));
        assertThat(outcome.first().status()).isEqualTo(204);
        lost(outcome.second());
        ended("CLOSED", "WITHDRAWN");
    }

    @Test
    void aSignOffThatMeetsAWithdrawalIsRefusedWhenItIsThrough() throws Exception {
        Outcome<Answer, Answer> outcome =
                meeting("WITHDRAWN").secondWaits(() -> supervision.withdrawal(code), signOff());
        assertThat(outcome.first().status()).isEqualTo(200);
        lost(outcome.second());
        ended("WITHDRAWN", "CLOSED");
    }

    @Test
    void aRequestForTimeThatMeetsAWithdrawalIsRefusedWhenItIsThrough() throws Exception {
        Outcome<Answer, Answer> outcome =
                meeting("WITHDRAWN").secondWaits(() -> supervision.withdrawal(code), this::askedForTime);
        assertThat(outcome.first().status()).isEqualTo(200);
        lost(outcome.second());
        assertThat(supervision.all(code, "extension-requests")).isEmpty();
        ended("WITHDRAWN", "EXTENSION_REQUESTED");
    }

    @Test
    void aRequestForTimeThatMeetsASignOffIsRefusedWhenItIsThrough() throws Exception {
        Outcome<Answer, Answer> outcome = meeting("SIGNED_OFF").secondWaits(signOff(), this::askedForTime);
        assertThat(outcome.first().status()).isEqualTo(204);
        lost(outcome.second());
        assertThat(supervision.all(code, "extension-requests")).isEmpty();
        ended("CLOSED", "EXTENSION_REQUESTED");
    }

    private Answer askedForTime() {
        LocalDate later =
                LocalDate.parse(desk.item(code).path("deadline").asText()).plusDays(10);
        return supervision.extension("fy.handler", code, later.toString(), "需补充调查");
    }

    @Test
    void aNoticeThatMeetsASignOffIsNotServedAnyMore() throws Exception {
        Outcome<Answer, Answer> outcome = meeting("SIGNED_OFF").secondWaits(signOff(), this::notice);
        assertThat(outcome.first().status()).isEqualTo(204);
        lost(outcome.second());
        assertThat(supervision.all(code, "notices")).isEmpty();
        ended("CLOSED", "NOTICE_SERVED");
    }

    @Test
    void aSignOffThatMeetsANoticeWaitsForItsReply() throws Exception {
        Outcome<Answer, Answer> outcome = meeting("NOTICE_SERVED").secondWaits(this::notice, signOff());
        assertThat(outcome.first().status()).isEqualTo(201);
        lost(outcome.second());
        assertThat(desk.status(code)).isEqualTo("SIGN_OFF");
        assertThat(supervision.statuses(code, "notices")).containsExactly("SERVED");
        assertThat(desk.duties(code))
                .extracting(duty -> duty.path("step").asText())
                .containsExactlyInAnyOrder("Task_SignOff", "Task_ReplyNotice");
        desk.close(code);
        ended("CLOSED", "WITHDRAWN");
    }

    @Test
    void aConsentThatMeetsASignOffComesTooLate() throws Exception {
        desk.goOnTo(code, "Task_SignOff");
        supervision.extensionAsked(code, 10);
        JsonNode before = desk.item(code);
        JsonNode duty = desk.duty(code, "Task_DecideExtension");
        Outcome<Answer, Answer> outcome = meeting("SIGNED_OFF").secondWaits(signOff(), approving(duty));
        assertThat(outcome.first().status()).isEqualTo(204);
        lost(outcome.second());
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("MOOT");
        assertThat(desk.item(code).path("deadline")).isEqualTo(before.path("deadline"));
        ended("CLOSED", "DEADLINE_MOVED");
    }

    @Test
    void aSweepThatMeetsASignOffAsksForNoReport() throws Exception {
        desk.goOnTo(code, "Task_SignOff");
        clock.travelTo(today().plusMonths(1).withDayOfMonth(1));
        Outcome<Answer, Integer> outcome = meeting("SIGNED_OFF").secondWaits(signOff(), openReports::sweep);
        assertThat(outcome.first().status()).isEqualTo(204);
        assertThat(supervision.all(code, "progress-reports")).isEmpty();
        ended("CLOSED", "PROGRESS_REPORT_OPENED");
    }

    @Test
    void aSignOffThatMeetsASweepEndsTheReport() throws Exception {
        desk.goOnTo(code, "Task_SignOff");
        clock.travelTo(today().plusMonths(1).withDayOfMonth(1));
        Outcome<Integer, Answer> outcome = meeting("PROGRESS_REPORT_OPENED").secondWaits(openReports::sweep, signOff());
        assertThat(outcome.second().status()).isEqualTo(204);
        assertThat(supervision.statuses(code, "progress-reports")).containsExactly("MOOT");
        ended("CLOSED", "WITHDRAWN");
    }

    @Test
    void aWithdrawalThatMeetsTheEndOfThePublicNoticeIsRefusedWhenItIsThrough() throws Exception {
        Callable<Boolean> end = endOfPublicNotice();
        Outcome<Boolean, Answer> outcome = meeting("CLOSED").secondWaits(end, () -> supervision.withdrawal(code));
        assertThat(outcome.first()).isTrue();
        lost(outcome.second());
        ended("CLOSED", "WITHDRAWN");
    }

    @Test
    void theEndOfThePublicNoticeThatMeetsAWithdrawalClosesNothing() throws Exception {
        Callable<Boolean> end = endOfPublicNotice();
        Outcome<Answer, Boolean> outcome = meeting("WITHDRAWN").secondWaits(() -> supervision.withdrawal(code), end);
        assertThat(outcome.first().status()).isEqualTo(200);
        assertThat(outcome.second()).isFalse();
        ended("WITHDRAWN", "CLOSED");
    }

    private Callable<Boolean> endOfPublicNotice() {
        code = desk.dispatched(orderWithPublicNotice("fy", 5));
        desk.goOnToStatus(code, "PUBLIC_NOTICE");
        Job timer = engineSide.timers(code, "Timer_PublicNoticeEnds").get(0);
        clock.travelTo(today().plusDays(6));
        return () -> engineSide.fire(timer);
    }

    private Meeting meeting(String event) {
        return new Meeting(trail.holdAt(code, event), new LockWaits(jdbc));
    }

    private Callable<Answer> signOff() {
        desk.goOnTo(code, "Task_SignOff");
        return approving(desk.duty(code, "Task_SignOff"));
    }

    private Callable<Answer> approving(JsonNode duty) {
        return () ->
                wire.complete(Door.API, Desk.owner(duty), duty.path("taskId").asText(), Map.of("decision", "approve"));
    }

    private Answer notice() {
        return supervision.post(OFFICER, code, "notices", Map.of("level", "NOTICE", "text", "请说明进度", "replyWithin", 3));
    }

    private static void lost(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(404, 409);
        assertThat(answer.message()).containsPattern("\\p{IsHan}{3,}");
    }

    private void ended(String status, String never) {
        assertThat(desk.status(code)).isEqualTo(status);
        assertThat(records.events("item_code = ? and event = ?", code, status)).isOne();
        assertThat(records.events("item_code = ? and event = ?", code, never)).isZero();
        assertThat(desk.duties(code)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from assignment where item_code = ?", Integer.class, code))
                .isZero();
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
    }
}
