package org.zhenggai.life;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.time.Zones;

/** What a newcomer finds in it. */
class StoryTest extends LivedInSandbox {

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

    private Map<String, Long> count(String field) {
        return items.stream().collect(groupingBy(item -> item.path(field).asText(), counting()));
    }

    private Map<YearMonth, Long> months(String event) {
        return jdbc.queryForList("select at from audit_event where event = ?", java.sql.Timestamp.class, event).stream()
                .collect(groupingBy(at -> YearMonth.from(at.toInstant().atZone(Zones.CITY)), TreeMap::new, counting()));
    }
}
