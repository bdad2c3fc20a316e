package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.deadline.WorkingCalendar.Deviation;

/** Around May Day 2023: free from 29 April to 3 May, worked for on Sunday 23 April and Saturday 6 May. */
class LadderTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(2023),
            Map.of(
                    LocalDate.parse("2023-04-23"), Deviation.MAKEUP_WORKDAY,
                    LocalDate.parse("2023-04-29"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-04-30"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-01"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-02"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-03"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-06"), Deviation.MAKEUP_WORKDAY));

    private static final Ladder LADDER =
            new Ladder(Stream.of(5, -7, 1, 0, -1, -3).map(LadderTest::rung).toList());

    @Test
    void standsInTheOrderInWhichADateComesToItsRungs() {
        assertThat(LADDER.rungs()).extracting(Rung::days).containsExactly(-7, -3, -1, 0, 1, 5);
        assertThat(LADDER.named("R-3")).map(Rung::days).contains(-3);
        assertThat(LADDER.named("R-2")).isEmpty();
    }

    @ParameterizedTest(name = "due {0}: {1} on {2}")
    @CsvSource({
        // A make-up Sunday counts before the holidays, they themselves do not.
        "2023-05-04,R-1,2023-04-28",
        "2023-05-04,R-3,2023-04-26",
        "2023-05-04,R-7,2023-04-21",
        "2023-04-28,R1,2023-05-04",
        "2023-04-28,R5,2023-05-09",
        // A make-up Saturday counts after them.
        "2023-05-05,R1,2023-05-06",
        "2023-05-05,R5,2023-05-11",
        // A date on a day off stands as it is.
        "2023-05-01,R0,2023-05-01",
        "2023-05-01,R-1,2023-04-28",
        "2023-05-01,R1,2023-05-04"
    })
    void reachesARungOnAWorkingDay(LocalDate due, String rung, LocalDate on) {
        assertThat(Ladder.dayOf(LADDER.named(rung).orElseThrow(), due, CALENDAR))
                .isEqualTo(on);
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({
        "2023-03-01,R-7",
        "2023-04-21,R-7",
        "2023-04-22,R-3",
        "2023-04-28,R-1",
        "2023-04-29,R0",
        "2023-05-04,R0",
        "2023-05-05,R1",
        "2023-05-10,R5",
        "2023-05-11,"
    })
    void hasAheadWhatIsNotOverYet(LocalDate from, String rung) {
        Optional<Ladder.Step> ahead = LADDER.ahead(LocalDate.parse("2023-05-04"), from, CALENDAR);
        assertThat(ahead.map(step -> step.rung().name())).isEqualTo(Optional.ofNullable(rung));
    }

    @Test
    void goesOnRungByRungToItsEnd() {
        LocalDate due = LocalDate.parse("2023-05-04");
        assertThat(LADDER.after("R0", due, CALENDAR))
                .contains(new Ladder.Step(LADDER.named("R1").orElseThrow(), LocalDate.parse("2023-05-05")));
        assertThat(LADDER.after("R5", due, CALENDAR)).isEmpty();
        assertThat(LADDER.after("no longer in the policy", due, CALENDAR)).isEmpty();
    }

    @ParameterizedTest(name = "waiting since {0} for {1}, the ladder {2} goes on with {3}")
    @CsvSource({
        // One day over and waiting for the fifth: a new second day is raised though it may be past, once.
        "2023-01-03,2023-05-10,-3 0 1 2 5,R2",
        // Where a higher rung was reached already, what was put in below it is over.
        "2023-01-03,9999-12-31,-3 0 1 2 5,",
        "2023-01-03,9999-12-31,-3 0 1 5 30,R30",
        // Nothing changed, or only what comes later.
        "2023-01-03,2023-05-10,-7 -3 -1 0 1 5,R5",
        "2023-01-03,2023-05-10,-7 -3 -1 0 1 5 9,R5",
        // What it waited for is gone, or comes earlier now.
        "2023-01-03,2023-05-10,-3 0 1 9,R9",
        "2023-01-03,2023-05-10,-3 0 1 3,R3",
        // A rung that was passed and has another day is not begun again.
        "2023-01-03,2023-05-10,-3 0 5,R5",
        // Before the first: whatever the new ladder begins with, but nothing that was over before it was there.
        "2023-01-03,2023-04-21,-15 -7 0,R-15",
        "2023-04-20,2023-04-21,-15 -7 0,R-7",
    })
    void goesOnWhereItStandsUnderAnotherPolicy(LocalDate since, LocalDate armed, String days, String expected) {
        Ladder other = new Ladder(Stream.of(days.split(" "))
                .map(Integer::valueOf)
                .map(LadderTest::rung)
                .toList());
        assertThat(other.goingOnFrom(LADDER, armed, since, LocalDate.parse("2023-05-04"), CALENDAR)
                        .map(step -> step.rung().name()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void doesNotBeginARungAgainThatHasAnotherDayNow() {
        Ladder later = new Ladder(List.of(new Rung("R1", 3, "REMINDER", List.of("HANDLER"), false), rung(9)));
        LocalDate waitingForTheFifth = LocalDate.parse("2023-05-10");
        assertThat(later.goingOnFrom(
                                LADDER,
                                waitingForTheFifth,
                                LocalDate.parse("2023-01-03"),
                                LocalDate.parse("2023-05-04"),
                                CALENDAR)
                        .map(step -> step.rung().name()))
                .contains("R9");
    }

    private static Rung rung(int days) {
        return new Rung("R" + days, days, "REMINDER", List.of("HANDLER"), false);
    }
}
