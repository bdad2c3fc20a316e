package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepClockTest {

    private static final CalendarYear YEAR_2023 =
            new CalendarYear(2023, "国务院办公厅", List.of("2023-01-21..2023-01-27"), List.of("2023-01-28", "2023-01-29"));

    private final WorkingCalendar calendar = new WorkingCalendar(Set.of(2023), YEAR_2023.deviations());

    @ParameterizedTest(name = "due {0}, handed in {1}, back {2}: still due {0}")
    @CsvSource({
        "2023-03-10, 2023-03-08, 2023-03-09",
        "2023-03-10, 2023-03-08, 2023-03-20",
        "2023-03-10, 2023-03-13, 2023-03-20"
    })
    void strictTimeNeverStops(LocalDate firstDue, LocalDate handedIn, LocalDate back) {
        assertThat(new StepClock(firstDue, handedIn).due(back, ClockPolicy.STRICT, calendar))
                .isEqualTo(new DueDate(firstDue, false));
    }

    @ParameterizedTest(name = "due {0}, handed in {1}, back {2}: due {3}")
    @CsvSource({
        // two working days were left
        "2023-03-10, 2023-03-08, 2023-03-20, 2023-03-22",
        // over a weekend, over Spring Festival into its make-up days
        "2023-03-10, 2023-03-08, 2023-03-17, 2023-03-21",
        "2023-01-13, 2023-01-11, 2023-01-20, 2023-01-29",
        // back on the day on which it was handed in
        "2023-03-10, 2023-03-08, 2023-03-08, 2023-03-10",
        // nothing was left: the day itself
        "2023-03-10, 2023-03-10, 2023-03-20, 2023-03-20",
        "2023-03-10, 2023-03-14, 2023-03-20, 2023-03-20",
        // due on a Sunday by a rule of calendar days, back on the Friday before
        "2023-03-12, 2023-03-10, 2023-03-10, 2023-03-12",
    })
    void timeUnderReviewIsGivenBack(LocalDate firstDue, LocalDate handedIn, LocalDate back, LocalDate due) {
        assertThat(new StepClock(firstDue, handedIn).due(back, ClockPolicy.STOPS_UNDER_REVIEW, calendar))
                .isEqualTo(new DueDate(due, false));
    }
}
