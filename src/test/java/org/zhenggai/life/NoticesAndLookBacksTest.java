package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.supervision.exchange.StartLookBack;
import org.zhenggai.support.StoriesOnBothDatabases;

/** What the office does of its own accord: serving notices, and looking back before the day. */
@StoriesOnBothDatabases
class NoticesAndLookBacksTest extends Story {

    private static final Map<String, Object> NOTICE = Map.of("level", "RED_CARD", "text", "限期说明", "replyWithin", 3);

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private StartLookBack startLookBack;

    private String code;

    @BeforeEach
    void item() {
        code = desk.dispatched(Desk.order("dx", "IMMEDIATE", "GENERAL"));
    }

    @Test
    void aNoticeIsRepliedToWithinItsTermAndAReturnedReplyWithinTheUsualOne() {
        LocalDate due = deadlines.due(today(), DeadlineRule.working(3)).date();
        Answer served = supervision.post("office.chief", code, "notices", NOTICE);
        assertThat(served.json().path("replyDue").asText()).isEqualTo(due.toString());
        assertThat(lastDay("Task_ReplyNotice")).isEqualTo(due);
        desk.hand(code, "Task_ReplyNotice", Door.API, Map.of("outcome", "已说明原因"));
        desk.sendBack(desk.duty(code, "Task_ReviewReply"), "return");
        assertThat(calendars.current().workingDaysBetween(today(), lastDay("Task_ReplyNotice")))
                .isEqualTo(5);
        JsonNode notice = supervision.all(code, "notices").get(0);
        assertThat(notice.path("reply").asText()).isEqualTo("已说明原因");
        assertThat(notice.path("repliedBy").asText()).isEqualTo("dx.handler");
        assertThat(notice.path("opinion").asText()).isEqualTo("请补正后再报");
        assertThat(desk.close(code)).startsWith("Task_ReplyNotice", "Task_ReviewReply");
    }

    @Test
    void oneNoticeAmongSeveralStillStandsInTheWay() {
        desk.goOnTo(code, "Task_SignOff");
        supervision.noticeServed(code);
        supervision.noticeServed(code);
        desk.pass(code, "Task_ReplyNotice", Door.API);
        desk.pass(code, "Task_ReviewReply", Door.API);
        assertThat(supervision.statuses(code, "notices")).containsOnlyOnce("CLOSED", "SERVED");
        JsonNode signOff = desk.duty(code, "Task_SignOff");
        refused(
                409,
                code,
                headers -> wire.complete(
                        Door.API,
                        Desk.owner(signOff),
                        signOff.path("taskId").asText(),
                        Map.of("decision", "approve"),
                        headers));
        desk.sendBack(signOff, "return");
        assertThat(desk.status(code)).as("a return closes nothing").isEqualTo("IN_PROGRESS");
    }

    @Test
    void aNoticeIsServedByTheOfficeInWords() {
        for (String user : List.of("dx.handler", "dx.leader", "city.leader", "auditor", "sys.admin", "jt.handler")) {
            refused(403, code, headers -> supervision.post(user, code, "notices", NOTICE, headers));
        }
        for (Map.Entry<String, Object> wrong : List.<Map.Entry<String, Object>>of(
                Map.entry("level", "PURPLE"),
                Map.entry("level", ""),
                Map.entry("text", " "),
                Map.entry("text", "催".repeat(4001)),
                Map.entry("replyWithin", 0),
                Map.entry("replyWithin", 61),
                Map.entry("replyWithin", "soon"))) {
            Map<String, Object> body = new HashMap<>(NOTICE);
            body.put(wrong.getKey(), wrong.getValue());
            refused(400, code, headers -> supervision.post(OFFICER, code, "notices", body, headers));
        }
        for (String body : List.of("{}", "[]", "{", "null")) {
            refused(400, code, headers -> supervision.post(OFFICER, code, "notices", body, headers));
        }
        refused(404, "ZG-1999-0001", headers -> supervision.post(OFFICER, "ZG-1999-0001", "notices", NOTICE, headers));
    }

    @Test
    void aNoticeIsForAnItemThatIsUnderWay() {
        String draft = desk.draft(Desk.order("dx", "IMMEDIATE", "GENERAL"));
        String withdrawn = desk.dispatched(Desk.order("dx", "IMMEDIATE", "GENERAL"));
        supervision.withdrawn(withdrawn);
        String published = desk.dispatched(orderWithPublicNotice("dx", 5));
        desk.goOnToStatus(published, "PUBLIC_NOTICE");
        desk.close(code);
        for (String item : List.of(draft, withdrawn, published, code)) {
            refused(409, item, headers -> supervision.post(OFFICER, item, "notices", NOTICE, headers));
        }
    }

    @Test
    void anOfficerLooksBackBeforeTheDayAndOnlyOnce() {
        desk.close(code);
        JsonNode planned = supervision.all(code, "look-backs").get(0);
        assertThat(planned.path("status").asText()).isEqualTo("SCHEDULED");
        supervision.lookBackStarted(code);
        lookingBackRefused(409, OFFICER, code);
        JsonNode duty = desk.duty(code, "Task_LookBack");
        assertThat(duty.path("role").asText()).isEqualTo("OFFICER");
        String task = duty.path("taskId").asText();
        for (Door door : Door.FOR_PROGRAMS) {
            refused(400, code, headers -> wire.complete(door, OFFICER, task, Map.of("decision", "approve"), headers));
            refused(400, code, headers -> wire.complete(door, OFFICER, task, Map.of("decision", "relapsed"), headers));
            refused(403, code, headers -> wire.complete(door, "dx.handler", task, Map.of("decision", "held"), headers));
        }
        desk.pass(code, "Task_LookBack", Door.SUBMIT_FORM);
        assertThat(supervision.statuses(code, "look-backs")).containsExactly("HELD");
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        lookingBackRefused(409, OFFICER, code);
        clock.travelTo(LocalDate.parse(planned.path("dueOn").asText()).plusDays(1));
        startLookBack.sweep();
        assertThat(desk.duties(code)).isEmpty();
    }

    @Test
    void nodesThatSweepAtTheSameMomentLookBackOnce() throws Exception {
        desk.close(code);
        clock.travelTo(today().plusMonths(6));
        together(List.of(startLookBack::sweep, startLookBack::sweep, startLookBack::sweep));
        startLookBack.sweep();
        assertThat(desk.duties(code)).hasSize(1);
        assertThat(records.events("item_code = ? and event = 'LOOK_BACK_STARTED'", code))
                .isOne();
    }

    @Test
    void onlyTheOfficeLooksBackAndOnlyAtWhatIsClosed() {
        lookingBackRefused(409, OFFICER, code);
        lookingBackRefused(404, OFFICER, "ZG-1999-0001");
        desk.close(code);
        for (String user : List.of("dx.handler", "dx.leader", "city.leader", "auditor", "sys.admin", "jt.handler")) {
            lookingBackRefused(403, user, code);
        }
        String withdrawn = desk.dispatched(Desk.order("dx", "IMMEDIATE", "GENERAL"));
        supervision.withdrawn(withdrawn);
        lookingBackRefused(409, OFFICER, withdrawn);
    }

    @Test
    void whatWasExchangedIsShownToThoseWhoSeeTheItem() {
        for (String what : List.of("extension-requests", "notices", "look-backs", "urges", "progress-reports")) {
            String path = "/api/items/" + code + "/" + what;
            for (String user : List.of("dx.handler", OFFICER, "city.leader", "auditor")) {
                assertThat(wire.get(user, path).status()).as(user).isEqualTo(200);
            }
            refused(404, code, headers -> wire.get("jt.handler", path, headers));
            refused(403, code, headers -> wire.get("sys.admin", path, headers));
            refused(404, code, headers -> wire.get(OFFICER, "/api/items/ZG-1999-0001/" + what, headers));
        }
    }

    private void lookingBackRefused(int status, String user, String item) {
        refused(status, item, headers -> supervision.post(user, item, "look-backs", null, headers));
    }

    private LocalDate lastDay(String step) {
        return LocalDate.parse(desk.duty(code, step).path("dueAt").asText().substring(0, 10))
                .minusDays(1);
    }
}
