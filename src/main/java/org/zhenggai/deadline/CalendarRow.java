package org.zhenggai.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhenggai.platform.Refused;

/** One row of a year's list: a day, or a range {@code from..to} with both its ends. */
record CalendarRow(
        int year,
        WorkingCalendar.Deviation deviation,
        int no,
        @Nullable String text) {

    void spread(Map<LocalDate, WorkingCalendar.Deviation> days) {
        String[] ends = text == null ? new String[] {""} : text.split("\\.\\.", -1);
        LocalDate first = date(ends[0]);
        LocalDate last = date(ends[ends.length - 1]);
        if (ends.length > 2 || last.isBefore(first)) {
            throw refusal("unreadable", text);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            enter(day, days);
        }
    }

    private void enter(LocalDate day, Map<LocalDate, WorkingCalendar.Deviation> days) {
        if (day.getYear() > year || day.isBefore(CalendarYear.reachesBackTo(year))) {
            throw refusal("otherYear", day.toString());
        }
        WorkingCalendar.Deviation before = days.put(day, deviation);
        if (before != null) {
            throw refusal(before == deviation ? "twice" : "both", day.toString());
        }
        if (deviation == WorkingCalendar.Deviation.MAKEUP_WORKDAY && !WorkingCalendar.isWeekend(day)) {
            throw refusal("weekday", day.toString());
        }
    }

    private LocalDate date(String end) {
        try {
            return LocalDate.parse(end.strip());
        } catch (DateTimeParseException unreadable) {
            throw refusal("unreadable", text);
        }
    }

    private Refused refusal(String kind, @Nullable String what) {
        return Refused.invalid(
                "calendar.day." + kind, String.valueOf(year), String.valueOf(what), deviation.ordinal(), no);
    }
}
