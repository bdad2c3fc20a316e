package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Whoever owes something is urged, and it shows when they read it. */
@StoriesOnBothDatabases
class UrgingTest extends Story {

    private String code;

    @BeforeEach
    void itemWithTwoUnitsAtWork() {
        Map<String, Object> order = Desk.order("zzb", "IMMEDIATE", "GENERAL");
        order.put("measures", List.of(Desk.measure("甲", "zzb"), Desk.measure("乙", "bzb")));
        code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
    }

    @Test
    void everybodyWhoOwesSomethingIsUrgedAndReadsItInTheirInbox() {
        JsonNode urge = supervision.urged(OFFICER, code, "请抓紧办理");
        assertThat(urge.path("urgedBy").asText()).isEqualTo(OFFICER);
        assertThat(people(urge)).containsExactlyInAnyOrder("zzb.handler", "bzb.handler");
        assertThat(urge.path("urged")).allMatch(person -> person.path("readAt").isNull());
        JsonNode alert = alert("bzb.handler");
        assertThat(alert.path("rule").asText()).isEqualTo("URGED");
        assertThat(alert.path("text").asText()).contains(code, "请抓紧办理");
        assertThat(alert.path("recipient").asText()).isEqualTo("bzb.handler");
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("URGED");
            assertThat(event.path("text").asText()).isEqualTo("请抓紧办理");
            assertThat(event.path("changes").path("urged").path("to").asText()).contains("bzb.handler", "zzb.handler");
        });

        Answer receipt = receipt("bzb.handler", alert);
        assertThat(receipt.status()).isEqualTo(200);
        String readAt = receipt.json().path("readAt").asText();
        clock.travelTo(today().plusDays(2));
        assertThat(receipt("bzb.handler", alert).json().path("readAt").asText())
                .as("the first time counts")
                .isEqualTo(readAt);
        JsonNode shown = supervision.all(code, "urges").get(0);
        assertThat(shown.path("urged"))
                .allSatisfy(person -> assertThat(person.path("readAt").isTextual())
                        .isEqualTo(person.path("person").asText().equals("bzb.handler")));
        assertThat(unread("bzb.handler"))
                .noneMatch(one -> one.path("item").asText().equals(code));
        assertThat(unread("zzb.handler"))
                .anyMatch(one -> one.path("item").asText().equals(code));
    }

    @Test
    void aReceiptIsTheRecipientsOwn() {
        supervision.urged(OFFICER, code, "请抓紧办理");
        JsonNode alert = alert("bzb.handler");
        for (String other : List.of("zzb.handler", "bzb.leader", OFFICER, "city.leader", "sys.admin")) {
            refused(404, code, headers -> receipt(other, alert, headers));
        }
        for (String id : List.of("0", "999999999", "x", "1234567890123456789")) {
            refused(
                    404,
                    code,
                    headers -> wire.send("bzb.handler", "POST", "/api/alerts/" + id + "/receipt", null, headers));
        }
        assertThat(alert("bzb.handler").path("readAt").isNull()).isTrue();
    }

    @Test
    void colleaguesAreUrgedTogetherUntilOneOfThemTakesTheDuty() {
        String one = colleague("wlj", "HANDLER");
        String item = desk.dispatched(Desk.order("wlj", "IMMEDIATE", "GENERAL"));
        assertThat(people(supervision.urged(OFFICER, item, "请抓紧"))).containsExactlyInAnyOrder("wlj.handler", one);
        String duty = desk.task(item, "Task_Acknowledge");
        assertThat(wire.send(one, "POST", "/engine-rest/task/" + duty + "/claim", Map.of("userId", one))
                        .status())
                .isEqualTo(204);
        assertThat(people(supervision.urged("office.chief", item, "请抓紧"))).containsExactly(one);
    }

    @Test
    void eachUrgeIsOneOfItsOwn() {
        supervision.urged(OFFICER, code, "第一次");
        receipt("zzb.handler", alert("zzb.handler"));
        supervision.urged("city.leader", code, "第二次");
        supervision.urged("zzb.leader", code, "第三次");
        later(Duration.ofHours(1));
        assertThat(supervision.post(OFFICER, code, "urges", null).status()).isEqualTo(201);
        List<JsonNode> urges = supervision.all(code, "urges");
        assertThat(urges).extracting(urge -> urge.path("no").asText()).containsExactly("1", "2", "3", "4");
        assertThat(urges)
                .extracting(urge -> urge.path("urgedBy").asText())
                .containsExactly(OFFICER, "city.leader", "zzb.leader", OFFICER);
        assertThat(urges.get(1).path("urged")).hasSize(2).allMatch(person -> person.path("readAt")
                .isNull());
        assertThat(urges.get(3).path("text").isNull()).isTrue();
    }

    @Test
    void nobodyIsUrgedTwiceWithinTheHourByTheSamePerson() {
        supervision.urged(OFFICER, code, "请抓紧");
        later(Duration.ofMinutes(59));
        refused(429, code, headers -> urge(OFFICER, code, "快办", headers));
        assertThat(urge(OFFICER, code, "快办").json().path("code").asText()).isEqualTo("urge.again");
        assertThat(people(supervision.urged("office.chief", code, "第二人"))).hasSize(2);
        later(Duration.ofMinutes(1));
        assertThat(people(supervision.urged(OFFICER, code, "满一小时"))).hasSize(2);
    }

    @Test
    void whoeverOwesSomethingNewIsUrgedAlthoughOthersJustWere() {
        String item = desk.dispatched(Desk.order("zzb", "IMMEDIATE", "GENERAL"));
        assertThat(people(supervision.urged(OFFICER, item, "请签收"))).containsExactly("zzb.handler");
        desk.goOnTo(item, "Task_CarryOutMeasure");
        assertThat(people(supervision.urged(OFFICER, item, "请办理"))).containsExactly("zzb.handler");
        assertThat(urge(OFFICER, item, "快").status()).isEqualTo(429);
    }

    @Test
    void ofTwoUrgesAtOnceOneIsMade() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> urge = () -> {
                together.await(30, TimeUnit.SECONDS);
                return urge(OFFICER, code, "快办").status();
            };
            var one = threads.submit(urge);
            var other = threads.submit(urge);
            assertThat(List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(201, 429);
            assertThat(supervision.all(code, "urges")).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void isForTheOfficeMunicipalLeadersAndTheUnitsOwnLeader() {
        for (String user : List.of("zzb.handler", "bzb.handler", "bzb.leader", "auditor", "sys.admin")) {
            refused(403, code, headers -> urge(user, code, "快办", headers));
        }
        refused(404, code, headers -> urge("jt.leader", code, "快办", headers));
        refused(404, "ZG-1999-0001", headers -> urge(OFFICER, "ZG-1999-0001", "快办", headers));
        refused(400, code, headers -> urge(OFFICER, code, "快".repeat(1001), headers));
        refused(400, code, headers -> supervision.post(OFFICER, code, "urges", "[]", headers));
    }

    @Test
    void needsSomebodyWhoOwesSomething() {
        desk.close(code);
        refused(409, code, headers -> urge(OFFICER, code, "快办", headers));
        String draft = desk.draft(Desk.order("zzb", "PHASED", "GENERAL"));
        refused(409, draft, headers -> urge(OFFICER, draft, "快办", headers));
    }

    private void later(Duration by) {
        clock.travelTo(LocalDateTime.ofInstant(clock.instant().plus(by), Zones.CITY));
    }

    private Answer urge(String user, String item, String text, String... headers) {
        return supervision.post(user, item, "urges", Map.of("text", text), headers);
    }

    private Answer receipt(String user, JsonNode alert, String... headers) {
        return wire.send(user, "POST", "/api/alerts/" + alert.path("id").asText() + "/receipt", null, headers);
    }

    private JsonNode alert(String user) {
        return Desk.list(wire.get(user, "/api/alerts?size=500").json().path("content")).stream()
                .filter(alert -> alert.path("item").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> unread(String user) {
        return Desk.list(
                wire.get(user, "/api/alerts?unread=true&size=500").json().path("content"));
    }

    private static List<String> people(JsonNode urge) {
        return Desk.list(urge.path("urged")).stream()
                .map(person -> person.path("person").asText())
                .toList();
    }
}
