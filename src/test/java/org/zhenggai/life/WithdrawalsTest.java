package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The office may end an item wherever it stands. */
@StoriesOnBothDatabases
class WithdrawalsTest extends Story {

    private static final String REASON = "上级决定不再督办";

    @ParameterizedTest(name = "from {0}, while {1} is open")
    @CsvSource({
        "DISPATCHED, Task_Acknowledge",
        "DISPATCHED, Task_Redispatch",
        "PLANNING, Task_SubmitPlan",
        "PLAN_REVIEW, Task_EndorsePlan",
        "PLAN_REVIEW, Task_ReviewPlan",
        "IN_PROGRESS, Task_CarryOutMeasure",
        "IN_PROGRESS, Task_ApplyForClosure",
        "CLOSURE_REVIEW, Task_VerifyClosure",
        "IN_PROGRESS, Task_Rework",
        "SIGN_OFF, Task_SignOff"
    })
    void endsARequirementWithEverythingThatIsOpen(String status, String step) {
        Map<String, Object> order = Desk.order("nyj", "PHASED", "MAJOR");
        order.put("measures", List.of(Desk.measure("甲", "nyj"), Desk.measure("乙", "wlj"), Desk.measure("丙", "jt")));
        String code = desk.dispatched(order);
        if (step.equals("Task_Redispatch")) {
            desk.hand(code, "Task_Acknowledge", Door.API, Map.of("decision", "decline", "opinion", "职责不符"));
        } else if (step.equals("Task_Rework")) {
            desk.goOnTo(code, "Task_VerifyClosure");
            desk.hand(code, "Task_VerifyClosure", Door.API, Map.of("decision", "return", "opinion", "请补正"));
        } else {
            desk.goOnTo(code, step);
        }
        withdrawnFrom(status, step, code);
    }

    @ParameterizedTest(name = "from {0}, while {1} is open")
    @CsvSource({"IN_PROGRESS, Task_CheckMilestone", "CLOSURE_REVIEW, Task_Accept", "SIGN_OFF, Task_SignOff"})
    void endsAProjectWithEverythingThatIsOpen(String status, String step) {
        Map<String, Object> order = Desk.order("nyj", "PHASED", "MAJOR");
        order.put("programme", "FZSS-2023");
        order.remove("category");
        String code = desk.dispatched(order);
        desk.goOnTo(code, step);
        withdrawnFrom(status, step, code);
    }

    @Test
    void endsAPublicNotice() {
        String code = desk.dispatched(orderWithPublicNotice("nyj", 5));
        desk.goOnTo(code, "Task_SignOff");
        desk.pass(code, "Task_SignOff", Door.COMPLETE);
        assertThat(desk.status(code)).isEqualTo("PUBLIC_NOTICE");
        assertThat(desk.duties(code)).isEmpty();
        supervision.extensionAsked(code, 10);
        withdraw(code);
        assertEnded(code);
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("MOOT");
    }

    @Test
    void endsADraft() {
        String code = desk.draft(Desk.order("nyj", "PHASED", "MAJOR"));
        withdraw(code);
        assertEnded(code);
        assertThat(wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null)
                        .status())
                .isEqualTo(409);
    }

    private void withdrawnFrom(String status, String step, String code) {
        String task = desk.task(code, step);
        assertThat(desk.status(code)).isEqualTo(status);
        withdraw(code);
        assertEnded(code);
        assertThat(wire.complete(Door.API, "nyj.handler", task, Map.of("decision", "accept"))
                        .status())
                .isEqualTo(404);
        assertThat(wire.upload("nyj.handler", code, "late.txt", "late").status())
                .isEqualTo(409);
    }

    private void withdraw(String code) {
        Answer answer =
                wire.send("office.chief", "POST", "/api/items/" + code + "/withdrawal", Map.of("reason", REASON));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void assertEnded(String code) {
        assertThat(desk.status(code)).isEqualTo("WITHDRAWN");
        assertThat(desk.item(code).path("light").asText()).isEqualTo("GREY");
        assertThat(desk.duties(code)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from assignment where item_code = ?", Integer.class, code))
                .isZero();
        assertThat(records.running(code).values())
                .as("what the engine still holds of " + code)
                .allMatch(List::isEmpty);
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("WITHDRAWN");
            assertThat(event.path("opinion").asText()).isEqualTo(REASON);
            assertThat(event.path("actor").asText()).isEqualTo("office.chief");
        });
    }
}
