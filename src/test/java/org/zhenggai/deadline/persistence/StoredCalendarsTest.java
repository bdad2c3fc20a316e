package org.zhenggai.deadline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class StoredCalendarsTest {

    private static final CalendarYear YEAR_2023 =
            new CalendarYear(2023, "国务院办公厅", List.of("2023-01-21..2023-01-27"), List.of("2023-01-28", "2023-01-29"));
    private static final LocalDate BEFORE_THE_FESTIVAL = LocalDate.of(2023, 1, 20);

    @OnBothDatabases
    void countsByAYearAsSoonAsItIsLoaded(Database database) {
        StoredCalendars calendars = empty(database);
        assertThat(calendars.current().due(BEFORE_THE_FESTIVAL, DeadlineRule.working(1)))
                .isEqualTo(new DueDate(LocalDate.of(2023, 1, 23), true));

        assertThat(calendars.load(List.of(YEAR_2023))).containsExactly(2023);

        assertThat(calendars.current().due(BEFORE_THE_FESTIVAL, DeadlineRule.working(1)))
                .isEqualTo(new DueDate(LocalDate.of(2023, 1, 28), false));
        assertThat(database.row("select * from calendar_year")).containsEntry("source", "国务院办公厅");
        assertThat(database.jdbc()
                        .queryForObject(
                                "select day_type from calendar_day where calendar_day = '2023-01-29'", String.class))
                .isEqualTo("MAKEUP_WORKDAY");
        assertThat(database.jdbc().queryForObject("select count(*) from calendar_day", Integer.class))
                .isEqualTo(9);
    }

    @OnBothDatabases
    void loadsAYearOnce(Database database) {
        StoredCalendars calendars = empty(database);
        calendars.load(List.of(YEAR_2023));
        assertThat(calendars.load(List.of(YEAR_2023, new CalendarYear(2024, "国务院办公厅", List.of(), List.of()))))
                .containsExactly(2024);
        assertThat(database.jdbc().queryForObject("select count(*) from calendar_year", Integer.class))
                .isEqualTo(2);
    }

    @OnBothDatabases
    void putsAYearInPlaceOfWhatWasKnownOfIt(Database database) {
        StoredCalendars calendars = empty(database);
        calendars.load(List.of(YEAR_2023, new CalendarYear(2024, "通知", List.of("2024-01-01"), List.of())));
        CalendarYear corrected =
                new CalendarYear(2023, "更正通知", List.of("2023-01-20", "2023-01-23"), List.of("2023-01-28"));
        calendars.replace(corrected);
        assertThat(calendars.years())
                .containsExactly(corrected, new CalendarYear(2024, "通知", List.of("2024-01-01"), List.of()));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2023, 1, 24))).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2023, 1, 29))).isFalse();
        assertThat(calendars.reread().isHoliday(LocalDate.of(2024, 1, 1))).isTrue();
    }

    @OnBothDatabases
    void aNoticeThatReachesIntoDecemberAmendsTheYearBeforeWheneverThatIsLoaded(Database database) {
        StoredCalendars calendars = empty(database);
        LocalDate friday = LocalDate.of(2022, 12, 30);
        CalendarYear amending = new CalendarYear(2023, "通知", List.of("2022-12-30", "2023-01-02"), List.of());
        CalendarYear before = new CalendarYear(2022, "通知", List.of("2022-01-03"), List.of("2022-12-24"));
        calendars.load(List.of(amending));
        assertThat(calendars.current().isHoliday(friday)).isTrue();
        assertThat(calendars.current().knows(2022)).isFalse();

        calendars.replace(before);
        assertThat(calendars.current().isHoliday(friday)).as("loaded later").isTrue();
        calendars.replace(new CalendarYear(2022, "更正通知", List.of("2022-01-04"), List.of("2022-12-24")));
        assertThat(calendars.current().isHoliday(friday)).as("corrected").isTrue();
        assertThat(calendars.years()).contains(amending);

        calendars.replace(new CalendarYear(2023, "更正通知", List.of("2022-12-24", "2023-01-02"), List.of()));
        assertThat(calendars.current().isHoliday(friday)).as("taken back").isFalse();
        assertThat(calendars.current().isHoliday(LocalDate.of(2022, 12, 24)))
                .as("the later notice goes first")
                .isTrue();
    }

    private static StoredCalendars empty(Database database) {
        database.jdbc().update("delete from calendar_year");
        database.jdbc().update("delete from calendar_day");
        database.jdbc().update("delete from calendar_amendment");
        return new StoredCalendars(database.mapper(CalendarMapper.class));
    }
}
