package org.zhenggai.life;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.OnH2;
import org.zhenggai.support.OwnEngine;

/** The sandbox as a newcomer finds it, although its first start was cut off half-way and another one finished it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.include=sandbox",
            "camunda.bpm.job-execution.enabled=false",
            "zhenggai.initial-password=" + Story.PASSWORD,
            "zhenggai.sweep.enabled=false",
        })
@OnH2
@ExtendWith(OwnEngine.class)
@Import({StumblingTrail.class, CutOffStory.class})
class StoryTest {

    private static final Instant END = Instant.parse("2023-06-20T02:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private CutOffStory story;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private Wire wire;
    private Desk desk;
    private List<JsonNode> items;

    @BeforeEach
    void sitDown() {
        wire = new Wire(port, Story.PASSWORD);
        desk = new Desk(wire);
        items = Desk.list(wire.get(Desk.OFFICER, "/api/items?size=100").json().path("content"));
    }

    /** The engine's clock is one for the whole JVM. */
    @AfterEach
    void letTheEnginesClockRun() {
        ClockUtil.reset();
    }

    @Test
    void showsEveryStatusThatTheSeedsCanReach() {
        assertThat(count("status"))
                .isEqualTo(Map.of(
                        "DRAFT", 2L,
                        "DISPATCHED", 1L,
                        "PLANNING", 1L,
                        "PLAN_REVIEW", 1L,
                        "IN_PROGRESS", 10L,
                        "CLOSURE_REVIEW", 1L,
                        "SIGN_OFF", 1L,
                        "CLOSED", 12L,
                        "WITHDRAWN", 1L));
        assertThat(count("light")).isEqualTo(Map.of("RED", 4L, "YELLOW", 5L, "GREEN", 6L, "GREY", 15L));
        assertThat(items).allMatch(item -> item.path("illustrative").asBoolean());
    }

    @Test
    void spreadsDispatchAndClosureOverTwelveMonths() {
        assertThat(months("DISPATCHED")).hasSizeGreaterThanOrEqualTo(11);
        assertThat(months("CLOSED")).hasSizeGreaterThanOrEqualTo(9).allSatisfy((month, closed) -> assertThat(closed)
                .isLessThanOrEqualTo(4));
        assertThat(jdbc.queryForObject(
                        "select count(*) from supervised_item where status = 'CLOSED' and closed_at > deadline",
                        Integer.class))
                .as("closed too late: neither none nor all")
                .isBetween(3, 9);
    }

    @Test
    void hasClimbedEveryRungAndServedWhatTheLadderDemands() {
        assertThat(jdbc.queryForList("select distinct a.rule from alert a where a.subject = a.item_code", String.class))
                .contains(
                        "BEFORE_15",
                        "BEFORE_7",
                        "BEFORE_3",
                        "BEFORE_1",
                        "DUE",
                        "OVERDUE_1",
                        "OVERDUE_5",
                        "OVERDUE_10",
                        "OVERDUE_20");
        assertThat(jdbc.queryForList("select distinct level from alert", String.class))
                .containsExactlyInAnyOrder(
                        "REMINDER", "YELLOW_CARD", "RED_CARD", "ADMONITORY_TALK", "CIRCULATED_CRITICISM");
        assertThat(jdbc.queryForList("select distinct rule from alert", String.class))
                .contains("NEW", "RETURNED", "URGED");
        assertThat(jdbc.queryForList("select distinct status from supervision_notice", String.class))
                .contains("SERVED", "CLOSED");
        for (String person : List.of("sfj.handler", "office.officer", "city.leader")) {
            assertThat(rows("alert", "recipient = ? and read_at is null", person))
                    .as(person)
                    .isPositive();
            assertThat(rows("alert", "recipient = ? and read_at >= raised_at", person))
                    .as(person)
                    .isPositive();
        }
    }

    @Test
    void hasBeenSentToNobody() {
        assertThat(rows("outbox", "status = 'PLANNED'")).isPositive();
        assertThat(rows("delivery", "1 = 1")).isZero();
    }

    @Test
    void relapsedIntoASecondRound() {
        JsonNode item = desk.item("ZG-2022-0203");
        assertThat(item.path("round").asInt()).isEqualTo(2);
        assertThat(item.path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(desk.timeline("ZG-2022-0203"))
                .extracting(event -> event.path("event").asText())
                .containsSubsequence("CLOSED", "LOOK_BACK_STARTED", "RELAPSED", "ACKNOWLEDGED");
    }

    @Test
    void knowsExtensionsOfEveryOutcomeReturnsAndRefusals() {
        assertThat(jdbc.queryForList("select status from extension_request order by item_code", String.class))
                .containsExactly("GRANTED", "REFUSED", "GRANTED", "OPEN");
        for (String event :
                List.of("DECLINED", "REDISPATCHED", "PLAN_RETURNED", "CLOSURE_RETURNED", "MILESTONE_RETURNED")) {
            assertThat(rows("audit_event", "event = ?", event)).as(event).isPositive();
        }
        assertThat(rows("look_back", "status = 'HELD'")).isPositive();
        assertThat(rows("evidence", "file_name not like '示例-%'")).isZero();
        assertThat(jdbc.queryForList("select distinct content_type from evidence", String.class))
                .containsExactlyInAnyOrder("text/plain", "application/pdf", "image/png");
    }

    @Test
    void isWorkedOnByThePeopleOfTheSeeds() {
        assertThat(jdbc.queryForList(
                        "select distinct actor from audit_event where actor <> 'system'"
                                + " and actor not in (select username from person)",
                        String.class))
                .isEmpty();
        assertThat(jdbc.queryForList("select distinct actor from audit_event", String.class))
                .hasSizeGreaterThan(50);
    }

    @Test
    void runsOnFromItsEndAndIsToldOnce() {
        assertThat(story.wasCutOff()).isTrue();
        assertThat(clock.instant()).isBetween(END, END.plus(1, ChronoUnit.HOURS));
        List<String> before = Telling.of(jdbc);
        assertThat(story.open()).isTrue();
        assertThat(story.tell().steps()).isZero();
        assertThat(Telling.of(jdbc)).isEqualTo(before);
    }

    /** A second telling that nobody cuts off, on the other database where there is one. */
    @Test
    void isTheSameInEveryTelling() {
        try (var other = new AnotherStart()) {
            assertThat(Telling.of(jdbc)).isEqualTo(Telling.of(other.jdbc()));
        }
    }

    private Map<String, Long> count(String field) {
        return items.stream().collect(groupingBy(item -> item.path(field).asText(), counting()));
    }

    private Map<YearMonth, Long> months(String event) {
        return jdbc.queryForList("select at from audit_event where event = ?", java.sql.Timestamp.class, event).stream()
                .collect(groupingBy(at -> YearMonth.from(at.toInstant().atZone(Zones.CITY)), TreeMap::new, counting()));
    }

    private int rows(String table, String where, Object... arguments) {
        return jdbc.queryForObject("select count(*) from " + table + " where " + where, Integer.class, arguments);
    }
}
