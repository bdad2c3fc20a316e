package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    /** Spring Festival 2023 with its make-up weekend, New Year of 2023 and of 2024. */
    private static final CalendarYear YEAR_2023 = new CalendarYear(
            2023,
            "国务院办公厅",
            List.of("2023-01-01..2023-01-02", "2023-01-21..2023-01-27", "2023-12-30..2023-12-31"),
            List.of("2023-01-28", "2023-01-29"));

    private final WorkingCalendar calendar = new WorkingCalendar(Set.of(2022, 2023), YEAR_2023.deviations());

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        // an ordinary week
        "2023-03-06,1,2023-03-07",
        "2023-03-03,1,2023-03-06",
        "2023-03-04,1,2023-03-06",
        "2023-03-03,10,2023-03-17",
        // across Spring Festival into its make-up Saturday and Sunday
        "2023-01-20,1,2023-01-28",
        "2023-01-20,2,2023-01-29",
        "2023-01-20,3,2023-01-30",
        "2023-01-23,1,2023-01-28",
        // across the turn of the year
        "2022-12-30,1,2023-01-03",
        "2022-12-28,4,2023-01-04",
        // no day at all
        "2023-01-22,0,2023-01-22",
    })
    void countsTheDaysThatAreWorked(LocalDate base, int days, LocalDate due) {
        assertThat(calendar.due(base, DeadlineRule.working(days))).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest(name = "{1} days after {0}: {2}")
    @CsvSource({"2023-01-20,3,2023-01-23", "2023-01-20,0,2023-01-20", "2023-12-31,60,2024-02-29"})
    void countsEveryDayWhereTheRuleSaysSo(LocalDate base, int days, LocalDate due) {
        assertThat(calendar.due(base, new DeadlineRule(days, DayType.CALENDAR))).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest(name = "{1} working days before {0}: {2}")
    @CsvSource({
        "2023-03-06,1,2023-03-03",
        "2023-03-05,1,2023-03-03",
        "2023-01-30,1,2023-01-29",
        "2023-01-30,2,2023-01-28",
        "2023-01-30,3,2023-01-20",
        "2023-01-03,1,2022-12-30",
        "2023-01-22,0,2023-01-22",
    })
    void countsBackwards(LocalDate day, int days, LocalDate before) {
        assertThat(calendar.before(day, days)).isEqualTo(new DueDate(before, false));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2023-03-06,2023-03-06,0",
        "2023-03-03,2023-03-06,1",
        "2023-03-03,2023-03-05,0",
        "2023-03-06,2023-03-03,-1",
        // Spring Festival, its make-up weekend and the Monday after
        "2023-01-20,2023-01-27,0",
        "2023-01-20,2023-01-30,3",
        "2023-01-30,2023-01-20,-3",
        "2022-12-30,2023-01-03,1",
    })
    void countsTheWorkingDaysFromOneDayToAnother(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void countsBetweenAnyTwoDaysAsSomebodyWithAPencilWould() {
        Random random = new Random(2023);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(430));
            LocalDate to = from.plusDays(random.nextInt(90));
            int counted = 0;
            for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                counted += calendar.isWorkingDay(day) ? 1 : 0;
            }
            assertThat(calendar.workingDaysBetween(from, to))
                    .as("%s to %s", from, to)
                    .isEqualTo(counted);
            assertThat(calendar.workingDaysBetween(to, from))
                    .as("%s to %s", to, from)
                    .isEqualTo(-counted);
        }
    }

    @Test
    void findsAsManyWorkingDaysBeforeADueDateAsItsTermHas() {
        LocalDate base = LocalDate.of(2023, 1, 19);
        for (int days = 0; days < 60; days++) {
            LocalDate due = calendar.due(base, DeadlineRule.working(days)).date();
            assertThat(calendar.workingDaysBetween(base, due)).isEqualTo(days);
        }
    }

    @Test
    void takesAnUnknownYearFromMondayToFridayAndSaysThatTheDateMayMove() {
        assertThat(calendar.due(LocalDate.of(2023, 12, 29), DeadlineRule.working(1)))
                .isEqualTo(new DueDate(LocalDate.of(2024, 1, 1), true));
        assertThat(calendar.due(LocalDate.of(2024, 2, 9), DeadlineRule.working(1)))
                .isEqualTo(new DueDate(LocalDate.of(2024, 2, 12), true));
    }

    @Test
    void isSureOfADateThatNoUnknownYearTouched() {
        assertThat(calendar.due(LocalDate.of(2023, 12, 28), DeadlineRule.working(1))
                        .provisional())
                .isFalse();
        assertThat(calendar.before(LocalDate.of(2022, 1, 4), 1).provisional()).isFalse();
    }

    @Test
    void isUnsureOfADateThatWasCountedBackThroughAnUnknownYear() {
        assertThat(calendar.before(LocalDate.of(2024, 1, 2), 2))
                .isEqualTo(new DueDate(LocalDate.of(2023, 12, 29), true));
        assertThat(calendar.before(LocalDate.of(2022, 1, 3), 1))
                .isEqualTo(new DueDate(LocalDate.of(2021, 12, 31), true));
    }

    @Test
    void doesNotFollowALaterChangeOfWhatItWasMadeFrom() {
        Map<LocalDate, WorkingCalendar.Deviation> days = new TreeMap<>();
        var made = new WorkingCalendar(Set.of(2023), days);
        days.put(LocalDate.of(2023, 3, 6), WorkingCalendar.Deviation.HOLIDAY);
        assertThat(made.isWorkingDay(LocalDate.of(2023, 3, 6))).isTrue();
    }
}
