package org.zhenggai.settlement.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.WorkingCalendar.Deviation;

/** A year as it hangs on the wall: twelve months of weeks from Monday to Sunday. */
record YearSheet(List<MonthSheet> months) {

    /** Weeks of seven days each, null where a day is another month's. */
    record MonthSheet(int month, List<List<Day>> weeks) {}

    /** {@code deviation} null where the day is what its weekday says. */
    record Day(LocalDate date, Deviation deviation) {

        public boolean off() {
            return deviation == Deviation.HOLIDAY;
        }

        public boolean madeUp() {
            return deviation == Deviation.MAKEUP_WORKDAY;
        }

        public boolean weekend() {
            return deviation == null && date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        }
    }

    static YearSheet of(CalendarYear year) {
        Map<LocalDate, Deviation> deviations = year.deviations();
        return new YearSheet(Arrays.stream(Month.values())
                .map(month -> month(year.year(), month, deviations))
                .toList());
    }

    private static MonthSheet month(int year, Month month, Map<LocalDate, Deviation> deviations) {
        LocalDate first = LocalDate.of(year, month, 1);
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = first.with(DayOfWeek.MONDAY);
        while (monday.isBefore(first.plusMonths(1))) {
            List<Day> week = new ArrayList<>();
            for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
                week.add(day.getMonth() == month ? new Day(day, deviations.get(day)) : null);
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return new MonthSheet(month.getValue(), weeks);
    }
}
