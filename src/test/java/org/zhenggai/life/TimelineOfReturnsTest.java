package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** An item that is declined, returned and refused wherever that is possible. */
@StoriesOnBothDatabases
class TimelineOfReturnsTest extends Story {

    private final List<String> told = new ArrayList<>();
    private final List<String> proofs = new ArrayList<>();

    @Test
    void theTimelineTellsEveryDetourInOrder() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        tell("REGISTERED office.officer office API");
        tell("DISPATCHED office.officer office API");

        say(code, "Task_Acknowledge", Door.COMPLETE, Map.of("decision", "decline", "opinion", "不属我局职责"));
        tell("DECLINED zrj.handler zrj ENGINE_REST 不属我局职责");
        say(code, "Task_Redispatch", Door.API, Map.of("responsibleUnit", "mzj", "opinion", "由民政局承办"));
        tell("REDISPATCHED office.officer office API 由民政局承办");
        say(code, "Task_Acknowledge", Door.SUBMIT_FORM, Map.of("decision", "accept"));
        tell("ACKNOWLEDGED mzj.handler mzj ENGINE_REST");

        say(code, "Task_SubmitPlan", Door.TASKLIST, Map.of("plan", "方案一稿"));
        tell("PLAN_SUBMITTED mzj.handler mzj TASKLIST 方案一稿");
        say(code, "Task_EndorsePlan", Door.API, Map.of("decision", "return", "opinion", "缺少时限"));
        tell("PLAN_RETURNED_BY_LEADER mzj.leader mzj API 缺少时限");
        say(code, "Task_SubmitPlan", Door.API, Map.of("plan", "方案二稿"));
        tell("PLAN_SUBMITTED mzj.handler mzj API 方案二稿");
        say(code, "Task_EndorsePlan", Door.COMPLETE, Map.of("decision", "approve", "opinion", "同意报送"));
        tell("PLAN_ENDORSED mzj.leader mzj ENGINE_REST 同意报送");
        say(code, "Task_ReviewPlan", Door.TASKLIST, Map.of("decision", "return", "opinion", "补充责任人"));
        tell("PLAN_RETURNED office.officer office TASKLIST 补充责任人");
        say(code, "Task_SubmitPlan", Door.API, Map.of("plan", "方案三稿"));
        tell("PLAN_SUBMITTED mzj.handler mzj API 方案三稿");
        say(code, "Task_EndorsePlan", Door.API, Map.of("decision", "approve"));
        tell("PLAN_ENDORSED mzj.leader mzj API");
        say(code, "Task_ReviewPlan", Door.API, Map.of("decision", "approve"));
        tell("PLAN_APPROVED office.officer office API");

        prove(code, "Task_CarryOutMeasure", Door.SUBMIT_FORM, "文书样式已印发");
        tell("MEASURE_DONE mzj.handler mzj ENGINE_REST 文书样式已印发");
        prove(code, "Task_ApplyForClosure", Door.API, "申请销号");
        tell("CLOSURE_APPLIED mzj.handler mzj API 申请销号");
        say(code, "Task_EndorseClosure", Door.API, Map.of("decision", "return", "opinion", "台账不全"));
        tell("CLOSURE_RETURNED_BY_LEADER mzj.leader mzj API 台账不全");
        prove(code, "Task_ApplyForClosure", Door.COMPLETE, "台账已补");
        tell("CLOSURE_APPLIED mzj.handler mzj ENGINE_REST 台账已补");
        say(code, "Task_EndorseClosure", Door.API, Map.of("decision", "approve"));
        tell("CLOSURE_ENDORSED mzj.leader mzj API");
        say(code, "Task_VerifyClosure", Door.COMPLETE, Map.of("decision", "return", "opinion", "抽查两件不合格"));
        tell("CLOSURE_RETURNED office.officer office ENGINE_REST 抽查两件不合格");
        prove(code, "Task_Rework", Door.API, "两件已重办");
        tell("REWORKED mzj.handler mzj API 两件已重办");
        say(code, "Task_EndorseClosure", Door.API, Map.of("decision", "approve"));
        tell("CLOSURE_ENDORSED mzj.leader mzj API");
        say(code, "Task_VerifyClosure", Door.API, Map.of("decision", "approve", "opinion", "复查合格"));
        tell("CLOSURE_VERIFIED office.officer office API 复查合格");
        say(code, "Task_SignOff", Door.SUBMIT_FORM, Map.of("decision", "return", "opinion", "请附群众反馈"));
        tell("SIGN_OFF_REFUSED mzj.leader mzj ENGINE_REST 请附群众反馈");
        prove(code, "Task_Rework", Door.TASKLIST, "已附反馈");
        tell("REWORKED mzj.handler mzj TASKLIST 已附反馈");
        say(code, "Task_EndorseClosure", Door.API, Map.of("decision", "approve"));
        tell("CLOSURE_ENDORSED mzj.leader mzj API");
        say(code, "Task_VerifyClosure", Door.API, Map.of("decision", "approve"));
        tell("CLOSURE_VERIFIED office.officer office API");
        say(code, "Task_SignOff", Door.API, Map.of("decision", "approve", "opinion", "同意销号"));
        tell("SIGNED_OFF mzj.leader mzj API 同意销号");
        tell("PUBLIC_NOTICE_OPENED mzj.leader mzj API");
        tell("CLOSED mzj.leader mzj API");

        List<JsonNode> timeline = desk.timeline(code);
        List<JsonNode> uploads = timeline.stream()
                .filter(event -> event.path("event").asText().equals("EVIDENCE_UPLOADED"))
                .toList();
        List<JsonNode> rest =
                timeline.stream().filter(event -> !uploads.contains(event)).toList();
        assertThat(rest.stream().map(TimelineOfReturnsTest::line)).containsExactlyElementsOf(told);
        assertThat(rest.stream().flatMap(TimelineOfReturnsTest::evidence)).containsExactlyElementsOf(proofs);
        assertThat(uploads.stream().flatMap(TimelineOfReturnsTest::evidence)).containsExactlyElementsOf(proofs);
        assertThat(timeline)
                .extracting(
                        event -> OffsetDateTime.parse(event.path("at").asText()).toInstant())
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(timeline)
                .allSatisfy(
                        event -> assertThat(event.path("eventName").asText()).containsPattern("\\p{IsHan}"));
        everyChangeIsTold(rest);
        assertThat(desk.item(code).path("plan").asText()).isEqualTo("方案三稿");
        seenByThoseWhomItConcerned(code);
    }

    /** Each event begins with the status in which the one before left the item. */
    private static void everyChangeIsTold(List<JsonNode> events) {
        JsonNode registered = events.get(0).path("changes");
        assertThat(registered.path("responsibleUnit").path("to").asText()).isEqualTo("zrj");
        String status = "DRAFT";
        for (JsonNode event : events.subList(1, events.size())) {
            JsonNode change = event.path("changes").path("status");
            assertThat(change.path("from").asText())
                    .as(event.path("event").asText())
                    .isEqualTo(status);
            status = change.path("to").asText();
        }
        assertThat(status).isEqualTo("CLOSED");
        assertThat(events).anySatisfy(event -> {
            assertThat(event.path("event").asText()).isEqualTo("MEASURE_DONE");
            assertThat(event.path("changes").path("percent").path("to").asInt()).isEqualTo(100);
        });
    }

    private void seenByThoseWhomItConcerned(String code) {
        for (String user : List.of("zrj.handler", "zrj.leader", "mzj.handler", "city.leader", "auditor")) {
            assertThat(wire.get(user, "/api/items/" + code).status()).as(user).isEqualTo(200);
            assertThat(wire.get(user, "/api/items?q=" + code).body()).as(user).contains("\"" + code + "\"");
        }
        for (String user : List.of("jt.handler", "jt.leader")) {
            assertThat(wire.get(user, "/api/items/" + code).status()).as(user).isEqualTo(404);
            assertThat(wire.get(user, "/api/items/" + code + "/timeline").status())
                    .isEqualTo(404);
            assertThat(wire.get(user, "/api/items?q=" + code)
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(wire.get(user, "/api/items?size=500").body()).doesNotContain(code);
            assertThat(wire.get(user, "/api/evidence/" + proofs.get(0)).status())
                    .isEqualTo(404);
        }
        assertThat(wire.get("zrj.handler", "/api/evidence/" + proofs.get(0)).body())
                .isEqualTo("proof");
    }

    private void say(String code, String step, Door door, Map<String, ?> variables) {
        desk.hand(code, step, door, variables);
    }

    private void prove(String code, String step, Door door, String outcome) {
        JsonNode duty = desk.duty(code, step);
        proofs.add(desk.evidence(duty));
        desk.hand(duty, door, Map.of("outcome", outcome, "evidence", proofs.get(proofs.size() - 1)));
    }

    private void tell(String event) {
        told.add(event);
    }

    private static String line(JsonNode event) {
        List<String> words = new ArrayList<>(List.of(
                event.path("event").asText(),
                event.path("actor").asText(),
                event.path("unit").asText(),
                event.path("channel").asText()));
        for (String said : List.of("text", "opinion")) {
            if (event.path(said).isTextual()) {
                words.add(event.path(said).asText());
            }
        }
        return String.join(" ", words);
    }

    private static java.util.stream.Stream<String> evidence(JsonNode event) {
        return Desk.list(event.path("evidence")).stream().map(JsonNode::asText);
    }
}
