package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.support.StoriesOnBothDatabases;

/** People leave, their work does not: colleagues go on with it, and the card reaches whoever answers for it now. */
@StoriesOnBothDatabases
class WorkStaysWithThePostTest extends Story {

    private static final AtomicInteger UNITS = new AtomicInteger();
    private static final String ACKNOWLEDGE = "Task_Acknowledge";

    @Autowired
    @Qualifier("escalateItems")
    private Sweep escalateItems;

    @Test
    void aColleagueCompletesWhatSomebodyClaimedWhoLeft() {
        String second = colleague("sfj", "HANDLER");
        String code = desk.dispatched(Desk.order("sfj", "IMMEDIATE", "GENERAL"));
        String task = claimed(second, code);
        refused(403, code, headers -> wire.complete(Door.API, "sfj.handler", task, accepting(), headers));
        JsonNode work = wire.get("sys.admin", "/api/people/" + second + "/work").json();
        assertThat(work.path("duties").asInt()).isOne();
        assertThat(work.path("successors")).extracting(JsonNode::asText).contains("sfj.handler");
        assertThat(work.path("alone")).isEmpty();

        assertThat(deactivated(second, null).status()).isEqualTo(204);

        assertThat(desk.duty(code, ACKNOWLEDGE).path("person").isNull()).isTrue();
        assertThat(wire.get("sfj.handler", "/api/assignments").body()).contains(task);
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("REASSIGNED");
            assertThat(event.path("actor").asText()).isEqualTo("sys.admin");
        });
        assertThat(records.events("event = 'WORK_HANDED_OVER' and text = ?", second))
                .isOne();
        assertThat(wire.complete(Door.COMPLETE, "sfj.handler", task, accepting())
                        .status())
                .isEqualTo(204);
        desk.close(code);
    }

    @Test
    void theRoleThatIsTakenAwayLeavesItsDutiesToTheOneWhoIsNamed() {
        String second = colleague("sfj", "HANDLER");
        String code = desk.dispatched(Desk.order("sfj", "IMMEDIATE", "GENERAL"));
        claimed(second, code);
        Map<String, Object> roles = Map.of("roles", List.of("RESPONSIBLE_LEADER"), "successor", "gaj.handler");
        refused(400, code, headers -> wire.send("sec.admin", "PUT", roles(second), roles, headers));
        Map<String, Object> named = Map.of("roles", List.of("RESPONSIBLE_LEADER"), "successor", "sfj.handler");
        assertThat(wire.send("sec.admin", "PUT", roles(second), named).status()).isEqualTo(200);
        assertThat(desk.duty(code, ACKNOWLEDGE).path("person").asText()).isEqualTo("sfj.handler");
        desk.close(code);
        deactivated(second, null);
    }

    @Test
    void whoeverMovesLeavesTheirDutiesToTheUnit() {
        String second = colleague("sfj", "HANDLER");
        String code = desk.dispatched(Desk.order("sfj", "IMMEDIATE", "GENERAL"));
        String task = claimed(second, code);
        String page = "/admin/people/" + second;
        AdminBrowser system = new AdminBrowser(wire, "sys.admin");
        assertThat(system.page(page)).contains("已签领待办 1 项", "edit-successor", "account-successor");
        assertThat(system.sent(page, page, "edit", "name=同事", "unit=gaj", "successor="))
                .contains("已保存")
                .doesNotContain("已签领待办");
        assertThat(desk.duty(code, ACKNOWLEDGE).path("person").isNull()).isTrue();
        refused(404, code, headers -> wire.send(second, "GET", "/api/items/" + code, null, headers));
        assertThat(wire.complete(Door.API, "sfj.handler", task, accepting()).status())
                .isEqualTo(204);
        desk.close(code);
    }

    @Test
    void theRedCardReachesTheNewLeader() {
        String unit = unit();
        colleague(unit, "HANDLER");
        String old = colleague(unit, "RESPONSIBLE_LEADER");
        LocalDate deadline = today().plusDays(5);
        Map<String, Object> order = Desk.order(unit, "IMMEDIATE", "GENERAL");
        order.put("deadline", deadline.toString());
        String code = desk.dispatched(order);
        refused(409, code, headers -> deactivated(old, null, headers));
        String successor = colleague(unit, "RESPONSIBLE_LEADER");

        assertThat(deactivated(old, null).status()).isEqualTo(204);

        assertThat(desk.item(code).path("responsibleLeader").asText()).isEqualTo(successor);
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("LEADER_CHANGED");
            assertThat(event.path("changes")
                            .path("responsibleLeader")
                            .path("to")
                            .asText())
                    .isEqualTo(successor);
        });
        clock.travelTo(deadline.plusDays(20));
        escalateItems.sweep();
        assertThat(jdbc.queryForList(
                        "select recipient from alert where subject = ? and level = 'RED_CARD'", String.class, code))
                .contains(successor)
                .doesNotContain(old);
        supervision.withdrawn(code);
    }

    @Test
    void aLeaderWhoComesLaterTakesOverWhatTheLastOneLeft() {
        String unit = unit();
        colleague(unit, "HANDLER");
        String old = colleague(unit, "RESPONSIBLE_LEADER");
        String code = desk.dispatched(Desk.order(unit, "IMMEDIATE", "GENERAL"));
        assertThat(deactivated(old, Map.of("vacant", true)).status()).isEqualTo(204);
        assertThat(desk.item(code).path("responsibleLeader").asText()).isEqualTo(old);

        String successor = colleague(unit, "RESPONSIBLE_LEADER");

        assertThat(desk.item(code).path("responsibleLeader").asText()).isEqualTo(successor);
        supervision.withdrawn(code);
    }

    @Test
    void theLastHandlerGoesOnlyWhenItIsSaidThatThePostStaysVacant() {
        String unit = unit();
        String last = colleague(unit, "HANDLER");
        colleague(unit, "RESPONSIBLE_LEADER");
        String code = desk.dispatched(Desk.order(unit, "IMMEDIATE", "GENERAL"));
        String page = "/admin/people/" + last;
        AdminBrowser system = new AdminBrowser(wire, "sys.admin");
        assertThat(system.page(page)).contains("唯一在岗的承办人", "name=\"vacant\"");
        assertThat(system.refused(409, page + "/deactivation", page, "account")).contains("请先安排他人任承办人");
        assertThat(system.sent(page + "/deactivation", page, "account", "vacant=true"))
                .contains("已停用");
        assertThat(desk.duty(code, ACKNOWLEDGE).path("person").isNull()).isTrue();
        supervision.withdrawn(code);
    }

    private String claimed(String person, String code) {
        String task = desk.task(code, ACKNOWLEDGE);
        Answer claim = wire.send(person, "POST", "/engine-rest/task/" + task + "/claim", Map.of("userId", person));
        assertThat(claim.status()).as(claim.body()).isEqualTo(204);
        return task;
    }

    private Answer deactivated(String person, Object handover, String... headers) {
        return wire.send("sys.admin", "POST", "/api/people/" + person + "/deactivation", handover, headers);
    }

    private String unit() {
        String code = "csyj" + UNITS.incrementAndGet();
        String units = "/admin/units";
        new AdminBrowser(wire, "sys.admin").sent(units, units, "unit", "code=" + code, "name=移交局", "kind=CITY_UNIT");
        return code;
    }

    private static String roles(String person) {
        return "/api/people/" + person + "/roles";
    }

    private static Map<String, Object> accepting() {
        return Map.of("decision", "accept");
    }
}
