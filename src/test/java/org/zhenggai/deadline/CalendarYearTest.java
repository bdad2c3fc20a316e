package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.deadline.WorkingCalendar.Deviation.HOLIDAY;
import static org.zhenggai.deadline.WorkingCalendar.Deviation.MAKEUP_WORKDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.Refused;

class CalendarYearTest {

    @Test
    void spreadsARangeWithBothItsEnds() {
        assertThat(year(List.of(" 2023-04-29 .. 2023-05-01"), List.of("2023-04-23"))
                        .deviations())
                .isEqualTo(Map.of(
                        LocalDate.of(2023, 4, 23), MAKEUP_WORKDAY,
                        LocalDate.of(2023, 4, 29), HOLIDAY,
                        LocalDate.of(2023, 4, 30), HOLIDAY,
                        LocalDate.of(2023, 5, 1), HOLIDAY));
    }

    @Test
    void refusesADayThatIsListedTwice() {
        assertMistake(year(List.of("2023-05-01..2023-05-03", "2023-05-03"), List.of()), "twice", "2023-05-03");
        assertMistake(year(List.of(), List.of("2023-05-06", "2023-05-06")), "twice", "2023-05-06");
    }

    @Test
    void refusesADayThatIsOffAndWorked() {
        assertMistake(year(List.of("2023-05-06"), List.of("2023-05-06")), "both", "2023-05-06");
    }

    @Test
    void refusesToMakeUpOnADayThatIsWorkedAnyway() {
        assertMistake(year(List.of(), List.of("2023-05-05")), "weekday", "2023-05-05");
    }

    @Test
    void saysWhichRowIsWrong() {
        assertThatThrownBy(() -> year(List.of("2023-05-01"), List.of("2023-05-06", "2023-13-07"))
                        .deviations())
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments())
                        .containsExactly("2023", "2023-13-07", MAKEUP_WORKDAY.ordinal(), 2));
    }

    @Test
    void refusesAYearWithoutNumberSourceOrDaysOff() {
        assertRefused(new CalendarYear(null, "通知", List.of("2023-01-01"), List.of()), "calendar.year.range");
        assertRefused(new CalendarYear(1999, "通知", List.of("1999-01-01"), List.of()), "calendar.year.range");
        assertRefused(new CalendarYear(2023, " ", List.of("2023-01-01"), List.of()), "calendar.source.missing");
        assertRefused(new CalendarYear(2023, "通知", List.of(), List.of("2023-01-28")), "calendar.empty");
    }

    @Test
    void refusesADayOfAnotherYear() {
        assertMistake(year(List.of("2023-12-31..2024-01-01"), List.of()), "otherYear", "2024-01-01");
    }

    @Test
    void mayBeginInDecemberOfTheYearBeforeAndNoEarlier() {
        var notice = year(List.of("2022-12-31..2023-01-02"), List.of("2022-12-24"));
        assertThat(notice.deviations()).hasSize(4);
        assertThat(notice.amendments()).containsExactly(LocalDate.of(2022, 12, 24), LocalDate.of(2022, 12, 31));
        assertMistake(year(List.of("2022-11-30..2022-12-01"), List.of()), "otherYear", "2022-11-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "1.5.2023",
                "..",
                "2023-05-01..",
                "2023-05-03..2023-05-01",
                "2023-05-01..2023-05-02..2023-05-03"
            })
    void refusesWhatIsNeitherADayNorARange(String text) {
        assertMistake(year(List.of(text), List.of()), "unreadable", null);
    }

    @Test
    void refusesAYearThatIsListedTwice() {
        var year = year(List.of("2023-05-01"), List.of());
        assertThatThrownBy(() -> new CalendarSeed(List.of(year, year)).check())
                .isInstanceOf(Refused.class)
                .hasMessage("calendar.year.twice");
    }

    private static CalendarYear year(List<String> holidays, List<String> makeups) {
        return new CalendarYear(2023, "国务院办公厅", holidays, makeups);
    }

    private static void assertRefused(CalendarYear year, String key) {
        assertThatThrownBy(year::check).isInstanceOf(Refused.class).hasMessage(key);
    }

    private static void assertMistake(CalendarYear year, String kind, String day) {
        assertThatThrownBy(year::deviations).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("calendar.day." + kind);
            assertThat(refused.arguments()[0]).isEqualTo("2023");
            if (day != null) {
                assertThat(refused.arguments()[1]).isEqualTo(day);
            }
        });
    }
}
