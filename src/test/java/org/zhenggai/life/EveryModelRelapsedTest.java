package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The problem is back: everything is done once more, and what was done before stays on record. */
@StoriesOnBothDatabases
class EveryModelRelapsedTest extends Story {

    private static final int MONTHS_LATER_IN_DAYS = 190;

    @ParameterizedTest
    @EnumSource
    void startsOverInASecondRound(OrderedModel model) {
        String code = desk.dispatched(model.order("IMPORTANT"));
        List<String> firstRound = desk.close(code);
        JsonNode closed = desk.item(code);

        clock.travelTo(today().plusDays(MONTHS_LATER_IN_DAYS));
        supervision.lookBackStarted(code);
        desk.sendBack(desk.duty(code, "Task_LookBack"), "relapsed");

        JsonNode reopened = desk.item(code);
        assertReopened(closed, reopened);
        assertThat(jdbc.queryForList(
                        "select title from past_measure where item_code = ? and round = 1 and done_at is not null"
                                + " and outcome is not null order by no",
                        String.class,
                        code))
                .isEqualTo(
                        work(closed).map(piece -> piece.path("title").asText()).toList());

        List<String> secondRound = desk.close(code);
        assertThat(secondRound).containsExactlyInAnyOrderElementsOf(firstRound);
        assertThat(desk.item(code).path("percent").asInt()).isEqualTo(100);
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
        assertThat(supervision.statuses(code, "look-backs")).containsExactly("RELAPSED", "SCHEDULED");
        assertBothRoundsAreTold(code);
    }

    private void assertReopened(JsonNode closed, JsonNode reopened) {
        assertThat(reopened.path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(reopened.path("round").asInt()).isEqualTo(2);
        assertThat(reopened.path("percent").asInt()).isZero();
        assertThat(reopened.path("plan").isNull()).isTrue();
        assertThat(reopened.path("deadlineVersion").asInt())
                .isEqualTo(closed.path("deadlineVersion").asInt() + 1);
        assertThat(date(reopened, "deadline"))
                .isEqualTo(date(closed, "deadline").plusDays(MONTHS_LATER_IN_DAYS));
        assertThat(Desk.list(reopened.path("assignments")))
                .singleElement()
                .satisfies(duty -> assertThat(duty.path("step").asText()).isEqualTo("Task_Acknowledge"));
        assertThat(work(reopened).map(piece -> date(piece, "due")))
                .isEqualTo(work(closed)
                        .map(piece -> date(piece, "due").plusDays(MONTHS_LATER_IN_DAYS))
                        .toList());
        assertThat(work(reopened)).noneMatch(piece -> piece.path("done").asBoolean());
    }

    private void assertBothRoundsAreTold(String code) {
        List<JsonNode> timeline = desk.timeline(code).stream()
                .filter(event -> !event.path("event").asText().equals("EVIDENCE_UPLOADED"))
                .toList();
        assertThat(timeline).extracting(event -> event.path("round").asInt()).isSorted();
        List<String> first = events(timeline, 1);
        List<String> second = events(timeline, 2);
        assertThat(first).startsWith("REGISTERED", "DISPATCHED").endsWith("CLOSED", "LOOK_BACK_STARTED", "RELAPSED");
        assertThat(second).startsWith("REDISPATCHED_AFTER_RELAPSE").endsWith("CLOSED");
        assertThat(second.subList(1, second.size()))
                .containsExactlyInAnyOrderElementsOf(first.subList(2, first.size() - 2));
    }

    private static List<String> events(List<JsonNode> timeline, int round) {
        List<String> events = new ArrayList<>();
        timeline.stream()
                .filter(event -> event.path("round").asInt() == round)
                .forEach(event -> events.add(event.path("event").asText()));
        return events;
    }

    private static Stream<JsonNode> work(JsonNode item) {
        return Stream.of("measures", "entries", "periods").flatMap(kind -> Desk.list(item.path(kind)).stream());
    }

    private static LocalDate date(JsonNode of, String field) {
        return LocalDate.parse(of.path(field).asText());
    }
}
