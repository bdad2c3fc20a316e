package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The diagrams of an item say exactly where it has been, where it stands and which way it went. */
@StoriesOnBothDatabases
class DiagramsTest extends Story {

    private static final String LIFE = "rectification-requirement";

    @Test
    void followsAnItemFromItsDispatchToItsEnd() {
        Map<String, Object> order = Desk.order("zrj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("甲", "zrj"), Desk.measure("乙", "wlj"), Desk.measure("丙", "jt")));
        String code = desk.draft(order);
        assertThat(drawn(code).path("diagrams")).isEmpty();
        assertThat(drawn(code).path("xml").isNull()).isTrue();
        wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null);

        assertThat(ids(drawn(code).path("done"))).containsExactly("StartEvent_Dispatched", "StartEvent_LifeStarted");
        assertThat(current(drawn(code))).containsExactly("SubProcess_Life", "CallActivity_Dispatch");
        assertThat(ids(drawn(code).path("taken")))
                .containsExactlyInAnyOrder("SequenceFlow_Dispatched", "SequenceFlow_LifeStarted");
        assertThat(drawn(code).path("xml").asText()).contains("id=\"SubProcess_Life\"");

        say(code, "Task_Acknowledge", Map.of("decision", "decline", "opinion", "不属我局职责"));
        JsonNode dispatch = diagram(code, "dispatch");
        assertThat(dispatch.path("parent").path("element").asText()).isEqualTo("CallActivity_Dispatch");
        assertThat(dispatch.path("parent").path("diagram").asText())
                .isEqualTo(diagram(code, LIFE).path("id").asText());
        assertThat(current(dispatch)).containsExactly("Task_Redispatch");
        assertThat(ids(dispatch.path("done")))
                .containsExactly("StartEvent_DispatchStarted", "Task_Acknowledge", "Gateway_Acknowledged");
        assertThat(ids(dispatch.path("taken")))
                .containsExactlyInAnyOrder(
                        "SequenceFlow_DispatchStarted",
                        "SequenceFlow_AcknowledgementDecided",
                        "SequenceFlow_DispatchDeclined");

        say(code, "Task_Redispatch", Map.of("responsibleUnit", "mzj"));
        dispatch = diagram(code, "dispatch");
        assertThat(current(dispatch)).containsExactly("Task_Acknowledge");
        assertThat(ids(dispatch.path("done")))
                .doesNotContain("Task_Acknowledge")
                .contains("Task_Redispatch");
        assertThat(dispatch.path("times").path("Task_Acknowledge").asInt()).isEqualTo(2);
        say(code, "Task_Acknowledge", Map.of("decision", "accept"));
        assertThat(ids(drawn(code).path("taken"))).contains("SequenceFlow_PlanRequired");

        say(code, "Task_SubmitPlan", Map.of("plan", "方案一稿"));
        say(code, "Task_EndorsePlan", Map.of("decision", "approve"));
        assertThat(ids(diagram(code, "planning").path("taken"))).doesNotContain("SequenceFlow_PlanReturned");
        say(code, "Task_ReviewPlan", Map.of("decision", "return", "opinion", "补充责任人"));
        JsonNode planning = diagram(code, "planning");
        assertThat(current(planning)).containsExactly("Task_SubmitPlan");
        assertThat(ids(planning.path("taken")))
                .contains("SequenceFlow_PlanReturned")
                .doesNotContain("SequenceFlow_PlanReturnedByLeader", "SequenceFlow_PlanApproved");
        assertThat(planning.path("current").get(0).path("times").asInt()).isEqualTo(2);
        assertThat(planning.path("current").get(0).path("due").asText()).isEqualTo(lastDay(code, "Task_SubmitPlan"));
        assertThat(currentOf(drawn(code), "CallActivity_Planning").path("due").asText())
                .isEqualTo(lastDay(code, "Task_SubmitPlan"));

        desk.goOnTo(code, "Task_CarryOutMeasure");
        desk.pass(code, "Task_CarryOutMeasure", Door.API);
        JsonNode measures = diagram(code, "measures-checklist");
        JsonNode standing = currentOf(measures, "Task_CarryOutMeasure");
        assertThat(standing.path("looped").asBoolean()).isTrue();
        assertThat(standing.path("times").asInt()).isEqualTo(3);
        assertThat(standing.path("open").asInt()).isEqualTo(2);
        assertThat(ids(measures.path("done"))).doesNotContain("Task_CarryOutMeasure");

        desk.close(code);
        JsonNode closed = drawn(code);
        assertThat(closed.path("current")).isEmpty();
        assertThat(ids(closed.path("done"))).contains("SubProcess_Life", "EndEvent_Closed");
        assertThat(closed.path("diagrams"))
                .allSatisfy(one -> assertThat(one.path("current")).isEmpty());
        assertThat(ids(diagram(code, "closure").path("taken")))
                .contains("SequenceFlow_PublicNoticeWaived")
                .doesNotContain(
                        "SequenceFlow_ClosureReturned",
                        "SequenceFlow_ClosureReturnedByLeader",
                        "SequenceFlow_SignOffRefused");
        assertThat(diagram(code, "sign-off").path("parent").path("diagram").asText())
                .isEqualTo(diagram(code, "closure").path("id").asText());
        assertThat(ids(diagram(code, LIFE).path("taken"))).doesNotContain("SequenceFlow_Immediate");
    }

    @Test
    void tellsOfWhatWasTakenTwiceOnce() {
        String code = desk.dispatched(Desk.order("zrj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_VerifyClosure");
        assertThat(ids(drawn(code).path("taken"))).contains("SequenceFlow_Immediate");
        for (int time = 0; time < 2; time++) {
            say(code, "Task_VerifyClosure", Map.of("decision", "return", "opinion", "抽查不合格"));
            desk.goOnTo(code, "Task_VerifyClosure");
        }
        JsonNode closure = diagram(code, "closure");
        assertThat(ids(closure.path("taken"))).containsOnlyOnce("SequenceFlow_ClosureReturned");
        assertThat(closure.path("times").path("Task_Rework").asInt()).isEqualTo(2);
        assertThat(closure.path("times").path("Task_VerifyClosure").asInt()).isEqualTo(3);
        assertThat(StreamSupport.stream(closure.path("steps").spliterator(), false)
                        .filter(step -> step.path("id").asText().equals("Task_Rework"))
                        .map(step -> step.path("state").asText() + step.path("times")))
                .containsExactly("DONE2");
    }

    @Test
    void saysWhatIsOverdueAndByHowMuch() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        LocalDate last = LocalDate.parse(lastDay(code, "Task_Acknowledge"));
        clock.travelTo(last.plusDays(3));
        JsonNode standing = currentOf(diagram(code, "dispatch"), "Task_Acknowledge");
        assertThat(standing.path("overdue").asBoolean()).isTrue();
        assertThat(standing.path("overdueDays").asInt()).isEqualTo(3);
        assertThat(standing.path("due").asText()).isEqualTo(last.toString());
    }

    @Test
    void keepsTheRoundsApartAndHasWhatRanBesideThem() {
        String code = desk.dispatched(Desk.order("zrj", "IMMEDIATE", "GENERAL"));
        supervision.noticeServed(code);
        desk.close(code);
        supervision.lookBackStarted(code);
        say(code, "Task_LookBack", Map.of("decision", "relapsed", "opinion", "问题反弹"));

        assertThat(processes(drawn(code, "?round=1"))).contains(LIFE, "closure", "supervision-notice", "look-back");
        assertThat(current(drawn(code, "?round=1"))).isEmpty();
        assertThat(processes(drawn(code))).containsExactly(LIFE, "dispatch");
        assertThat(drawn(code).path("round").asInt()).isEqualTo(2);
        assertThat(current(drawn(code))).contains("CallActivity_Dispatch");
        for (String round : List.of("0", "3")) {
            Answer unknown = wire.get(OFFICER, "/api/items/" + code + "/diagram?round=" + round);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.message()).contains("第 " + round + " 轮");
        }
    }

    @Test
    void showsWhereAWithdrawnItemWasBrokenOff() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        desk.goOnTo(code, "Task_SubmitPlan");
        supervision.withdrawn(code);
        assertThat(ids(diagram(code, "planning").path("dropped"))).containsExactly("Task_SubmitPlan");
        assertThat(ids(diagram(code, LIFE).path("dropped")))
                .containsExactly("SubProcess_Life", "CallActivity_Planning");
        assertThat(ids(drawn(code).path("done"))).contains("Message_Withdrawn", "EndEvent_Withdrawn");
        assertThat(drawn(code).path("current")).isEmpty();
        assertThat(ids(drawn(code).path("taken")))
                .doesNotContain("SequenceFlow_PlanApproved", "SequenceFlow_LifeCompleted");
    }

    @Test
    void isSeenByThoseWhoSeeTheItem() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        String path = "/api/items/" + code + "/diagram";
        for (String user : List.of("zrj.handler", "zrj.leader", "city.leader", "auditor")) {
            assertThat(wire.get(user, path).status()).as(user).isEqualTo(200);
        }
        assertThat(wire.get("jt.handler", path).status()).isEqualTo(404);
        assertThat(wire.get("sys.admin", path).status()).isEqualTo(403);
        assertThat(wire.get(OFFICER, "/api/items/ZG-1999-0001/diagram").status())
                .isEqualTo(404);
    }

    private void say(String code, String step, Map<String, ?> variables) {
        desk.hand(code, step, Door.API, variables);
    }

    private JsonNode drawn(String code) {
        return drawn(code, "");
    }

    private JsonNode drawn(String code, String query) {
        Answer answer = wire.get(OFFICER, "/api/items/" + code + "/diagram" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("diagrams")).allSatisfy(one -> assertThat(
                        answer.json().path("models").has(one.path("model").asText()))
                .isTrue());
        return answer.json();
    }

    /** The newest of this process. */
    private JsonNode diagram(String code, String process) {
        return Desk.list(drawn(code).path("diagrams")).stream()
                .filter(one -> one.path("process").asText().equals(process))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String lastDay(String code, String step) {
        return OffsetDateTime.parse(desk.duty(code, step).path("dueAt").asText())
                .minusNanos(1)
                .toLocalDate()
                .toString();
    }

    private static List<String> processes(JsonNode drawn) {
        return Desk.list(drawn.path("diagrams")).stream()
                .map(one -> one.path("process").asText())
                .toList();
    }

    private static JsonNode currentOf(JsonNode diagram, String element) {
        return Desk.list(diagram.path("current")).stream()
                .filter(one -> one.path("id").asText().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> current(JsonNode diagram) {
        return Desk.list(diagram.path("current")).stream()
                .map(one -> one.path("id").asText())
                .toList();
    }

    private static List<String> ids(JsonNode array) {
        return Desk.list(array).stream().map(JsonNode::asText).toList();
    }
}
