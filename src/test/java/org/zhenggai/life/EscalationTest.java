package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.supervision.exchange.EscalateOverdue;
import org.zhenggai.support.StoriesOnBothDatabases;

/** An item that is overdue gets its notice from the ladder: one for each deadline. */
@StoriesOnBothDatabases
class EscalationTest extends Story {

    @Autowired
    private EscalateOverdue escalateOverdue;

    @Autowired
    private Calendars calendars;

    @Test
    void aYellowCardIsServedOneWorkingDayAfterTheDeadlineAndOnlyOnce() {
        LocalDate deadline = aDayBeforeDaysOff();
        String code = dueOn(deadline);
        for (LocalDate day = deadline; day.isBefore(firstWorkingDayAfter(deadline)); day = day.plusDays(1)) {
            clock.travelTo(day);
            escalateOverdue.sweep();
            assertThat(notices(code)).as("on %s", day).isEmpty();
        }
        for (int later : List.of(0, 1, 20, 50)) {
            clock.travelTo(firstWorkingDayAfter(deadline).plusDays(later));
            escalateOverdue.sweep();
            assertThat(notices(code)).hasSize(1);
        }
        JsonNode notice = notices(code).get(0);
        assertThat(notice.path("level").asText()).isEqualTo("YELLOW_CARD");
        assertThat(notice.path("rung").asText()).isEqualTo("OVERDUE_1");
        assertThat(notice.path("servedBy").asText()).isEqualTo("system");
        assertThat(notice.path("text").asText()).contains(code, deadline.toString());
        assertThat(desk.duty(code, "Task_ReplyNotice").path("unit").asText()).isEqualTo("zwj");
        assertThat(records.events("item_code = ? and event = 'NOTICE_SERVED'", code))
                .isOne();
    }

    @Test
    void afterAnOutageOneNoticeIsServedHoweverManyNodesSweep() throws Exception {
        LocalDate deadline = today().plusDays(10);
        List<String> codes = List.of(dueOn(deadline), dueOn(deadline), dueOn(deadline));
        clock.travelTo(deadline.plusDays(45));
        together(List.of(escalateOverdue::sweep, escalateOverdue::sweep, escalateOverdue::sweep));
        escalateOverdue.sweep();
        assertThat(codes).allSatisfy(code -> {
            assertThat(supervision.statuses(code, "notices")).containsExactly("SERVED");
            assertThat(desk.duties(code).stream().filter(Desk::beside)).hasSize(1);
        });
    }

    @Test
    void aClosedNoticeIsNotServedAgainForTheSameDeadline() {
        String code = dueOn(today().plusDays(10));
        clock.travelTo(today().plusDays(30));
        escalateOverdue.sweep();
        desk.pass(code, "Task_ReplyNotice", Door.API);
        desk.pass(code, "Task_ReviewReply", Door.API);
        escalateOverdue.sweep();
        assertThat(supervision.statuses(code, "notices")).containsExactly("CLOSED");
    }

    @Test
    void aDeadlineThatWasMovedIsAnotherDeadline() {
        LocalDate deadline = today().plusDays(10);
        String code = dueOn(deadline);
        LocalDate moved = supervision.extensionAsked(code, 20);
        clock.travelTo(deadline.plusDays(8));
        escalateOverdue.sweep();
        assertThat(notices(code)).hasSize(1);
        desk.pass(code, "Task_DecideExtension", Door.API);
        escalateOverdue.sweep();
        assertThat(notices(code)).as("within the deadline again").hasSize(1);
        clock.travelTo(moved.plusDays(8));
        escalateOverdue.sweep();
        escalateOverdue.sweep();
        assertThat(notices(code)).hasSize(2);
        assertThat(notices(code).get(1).path("text").asText()).contains(moved.toString());
        assertThat(desk.close(code)).contains("Task_ReplyNotice", "Task_ReviewReply");
    }

    @Test
    void anOfficersOwnNoticeDoesNotStandInForTheLaddersOne() {
        LocalDate deadline = today().plusDays(10);
        String code = dueOn(deadline);
        supervision.noticeServed(code);
        clock.travelTo(deadline.plusDays(20));
        escalateOverdue.sweep();
        assertThat(notices(code))
                .extracting(notice -> notice.path("rung").asText(null))
                .containsExactly(null, "OVERDUE_1");
    }

    @Test
    void whatIsOnPublicNoticeClosedOrWithdrawnIsLeftAlone() {
        LocalDate deadline = today().plusDays(10);
        Map<String, Object> order = orderWithPublicNotice("zwj", 90);
        order.put("deadline", deadline.toString());
        String published = desk.dispatched(order);
        desk.goOnToStatus(published, "PUBLIC_NOTICE");
        String closed = dueOn(deadline);
        desk.close(closed);
        String withdrawn = dueOn(deadline);
        supervision.withdrawn(withdrawn);
        clock.travelTo(deadline.plusDays(45));
        escalateOverdue.sweep();
        for (String code : List.of(published, closed, withdrawn)) {
            assertThat(notices(code)).isEmpty();
            assertThat(records.running(code).get("ACT_RU_TASK")).isEmpty();
        }
    }

    private String dueOn(LocalDate deadline) {
        Map<String, Object> order = Desk.order("zwj", "IMMEDIATE", "GENERAL");
        order.put("deadline", deadline.toString());
        return desk.dispatched(order);
    }

    private List<JsonNode> notices(String code) {
        return supervision.all(code, "notices");
    }

    private LocalDate aDayBeforeDaysOff() {
        return today().plusDays(10)
                .datesUntil(today().plusDays(60))
                .filter(day -> firstWorkingDayAfter(day).isAfter(day.plusDays(1)))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate firstWorkingDayAfter(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(30))
                .filter(later -> calendars.current().workingDaysBetween(day, later) == 1)
                .findFirst()
                .orElseThrow();
    }
}
