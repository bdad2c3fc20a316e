package org.zhenggai.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhenggai.platform.Refused;

/** One year of the State Council's notice: days off as ranges {@code from..to}, and make-up working days. */
public record CalendarYear(
        @NotNull Integer year,
        @NotBlank String source,
        @NotNull List<@NotBlank String> holidays,
        @NotNull List<@NotBlank String> makeupWorkdays) {

    /** Each day that deviates from its weekday; refuses a day outside the year or listed as both. */
    public Map<LocalDate, WorkingCalendar.Deviation> deviations() {
        Map<LocalDate, WorkingCalendar.Deviation> days = new TreeMap<>();
        holidays.forEach(range -> spread(range, WorkingCalendar.Deviation.HOLIDAY, days));
        makeupWorkdays.forEach(range -> spread(range, WorkingCalendar.Deviation.MAKEUP_WORKDAY, days));
        return days;
    }

    private void spread(
            String range, WorkingCalendar.Deviation deviation, Map<LocalDate, WorkingCalendar.Deviation> days) {
        String[] ends = range.split("\\.\\.", -1);
        LocalDate first = date(ends[0]);
        LocalDate last = date(ends[ends.length - 1]);
        if (ends.length > 2 || last.isBefore(first)) {
            throw unreadable(range);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getYear() != year) {
                throw Refused.invalid("calendar.day.otherYear", String.valueOf(year), day.toString());
            }
            if (days.put(day, deviation) != null) {
                throw Refused.invalid("calendar.day.twice", String.valueOf(year), day.toString());
            }
        }
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw unreadable(text);
        }
    }

    private Refused unreadable(String text) {
        return Refused.invalid("calendar.day.unreadable", String.valueOf(year), text);
    }
}
