package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhenggai.platform.security.CheapHashes;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.OnH2;
import org.zhenggai.support.OwnEngine;

/** The profile in which a system administrator moves the clock: what comes due by then has happened when it answers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.include=sandbox",
            "camunda.bpm.job-execution.enabled=false",
            "zhenggai.initial-password=" + Story.PASSWORD,
            "zhenggai.sandbox.story=false",
            "zhenggai.sweep.enabled=false",
        })
@OnH2
@ExtendWith(OwnEngine.class)
@Import(CheapHashes.class)
class TrainingGroundTest {

    private static final String ADMINISTRATOR = "sys.admin";

    @LocalServerPort
    private int port;

    private Wire wire;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        wire = new Wire(port, Story.PASSWORD);
        desk = new Desk(wire);
    }

    /** The engine's clock is one for the whole JVM. */
    @AfterEach
    void letTheEnginesClockRun() {
        ClockUtil.reset();
    }

    @Test
    void theClockStandsAndWhatWasDueByThenHasHappened() {
        standAt("2027-03-01T09:00:00+08:00");
        Map<String, Object> order = Desk.order("wlj", "IMMEDIATE", "GENERAL");
        order.put("deadline", "2027-03-31");
        String code = desk.dispatched(order);

        standAt("2027-03-31T23:59:59+08:00");
        assertThat(events(code)).doesNotContain("DEADLINE_REACHED");
        JsonNode standing = standAt("2027-04-01T00:00:01+08:00");
        assertThat(standing.path("timersFired").asInt()).isPositive();
        assertThat(events(code)).endsWith("DEADLINE_REACHED");
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(OffsetDateTime.parse(event.path("at").asText()).toInstant())
                    .as("stands, to the millisecond")
                    .isEqualTo(Instant.parse("2027-03-31T16:00:01Z"));
            assertThat(event.path("actor").asText()).isEqualTo("system");
        });
        assertThat(desk.item(code).path("light").asText()).isEqualTo("RED");
        assertThat(ClockUtil.now())
                .as("the engine's")
                .isEqualTo(java.util.Date.from(Instant.parse("2027-03-31T16:00:01Z")));
        assertThat(desk.duty(code, "Task_Acknowledge").path("overdue").asBoolean())
                .isTrue();
    }

    @Test
    void aSweepRaisesWhatHasComeDueOnce() {
        standAt("2027-05-06T09:00:00+08:00");
        Map<String, Object> order = Desk.order("dx", "IMMEDIATE", "GENERAL");
        order.put("deadline", "2027-06-30");
        String code = desk.dispatched(order);
        assertThat(swept()).isPositive();
        standAt("2027-07-01T09:00:00+08:00");
        assertThat(swept()).isPositive();
        assertThat(swept()).as("whoever is to reply to a notice hears of it").isPositive();
        assertThat(swept()).isZero();
        List<String> rules = Desk.list(
                        wire.get("dx.handler", "/api/alerts?size=500").json().path("content"))
                .stream()
                .filter(alert -> alert.path("item").asText().equals(code))
                .map(alert -> alert.path("rule").asText())
                .toList();
        assertThat(rules).contains("NEW", "BEFORE_15", "DUE", "OVERDUE_1").doesNotContain("OVERDUE_20");
    }

    @Test
    void whomTwoUrgeAtTheSameInstantIsReachedTwice() {
        standAt("2027-08-02T09:00:00+08:00");
        String code = desk.dispatched(orderDueOn(LocalDate.parse("2027-09-30")));
        for (String urging : List.of(Desk.OFFICER, "office.chief")) {
            Answer urged = wire.send(urging, "POST", "/api/items/" + code + "/urges", Map.of("text", "请抓紧"));
            assertThat(urged.status()).as(urged.body()).isEqualTo(201);
        }
    }

    @Test
    void isForTheSystemAdministratorAlone() {
        for (String user :
                List.of("office.officer", "office.chief", "city.leader", "sfj.handler", "sec.admin", "auditor")) {
            assertThat(clock(user, Map.of("instant", "2027-03-01T00:00:00Z")).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(wire.send(user, "POST", "/api/sandbox/sweep", null).status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(clock(null, Map.of("instant", "2027-03-01T00:00:00Z")).status())
                .isEqualTo(401);
    }

    @Test
    void refusesWhatIsNoInstantOfThisCentury() {
        for (Object body : List.of(
                "{}",
                "null",
                "{",
                Map.of("instant", ""),
                Map.of("instant", "soon"),
                Map.of("instant", "2027-03-01"),
                Map.of("instant", "1999-12-31T23:59:59Z"),
                Map.of("instant", "2100-01-01T00:00:00Z"),
                Map.of("instant", "+1000000000-12-31T23:59:59Z"))) {
            Answer answer = clock(ADMINISTRATOR, body);
            assertThat(answer.status()).as("%s: %s", body, answer.body()).isEqualTo(400);
            assertThat(answer.message()).containsPattern("\\p{IsHan}{3,}");
        }
    }

    private Map<String, Object> orderDueOn(LocalDate day) {
        Map<String, Object> order = Desk.order("nyj", "IMMEDIATE", "GENERAL");
        order.put("deadline", day.toString());
        return order;
    }

    private List<String> events(String code) {
        return desk.timeline(code).stream()
                .map(event -> event.path("event").asText())
                .toList();
    }

    private JsonNode standAt(String instant) {
        Answer answer = clock(ADMINISTRATOR, Map.of("instant", instant));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        OffsetDateTime asked = OffsetDateTime.parse(instant);
        assertThat(OffsetDateTime.parse(answer.json().path("instant").asText()))
                .isEqualTo(asked.atZoneSameInstant(Zones.CITY).toOffsetDateTime());
        return answer.json();
    }

    private int swept() {
        Answer answer = wire.send(ADMINISTRATOR, "POST", "/api/sandbox/sweep", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("done").asInt();
    }

    private Answer clock(String user, Object body) {
        return wire.send(user, "POST", "/api/sandbox/clock", body);
    }
}
