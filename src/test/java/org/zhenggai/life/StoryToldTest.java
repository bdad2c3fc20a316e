package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That it is played, once, and always the same. */
class StoryToldTest extends LivedInSandbox {

    private static final Instant END = Instant.parse("2023-06-20T02:00:00Z");

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
        assertThat(rows("alert", "outbox = 'PLANNED'")).isPositive();
        assertThat(rows("delivery", "1 = 1")).isZero();
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
        assertThat(Telling.of(jdbc)).isEqualTo(Telling.of(new AnotherStart().jdbc()));
    }
}
