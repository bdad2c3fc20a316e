package org.zhenggai.deadline;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.OneLine;
import org.zhenggai.platform.text.PlainText;

/**
 * One year of the State Council's notice: days off as ranges {@code from..to}, and make-up working days. A holiday at New Year
 * may begin in December of the year before, which the notice thereby amends; no notice reaches into the year after.
 */
public record CalendarYear(
        @NotNull @Nullable Integer year,
        @HasText String source,
        @NotNull @Nullable List<@HasText String> holidays,
        @NotNull @Nullable List<@HasText String> makeupWorkdays) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int LONGEST_SOURCE = 200;

    public CalendarYear {
        source = PlainText.said(source);
    }

    /** What a notice always has: its year, its name and days off. Make-up days there may be none. */
    public void check() {
        if (year == null || year < FIRST || year > LAST) {
            throw Refused.invalid("calendar.year.range", String.valueOf(FIRST), String.valueOf(LAST));
        }
        if (OneLine.of(source, LONGEST_SOURCE).isEmpty()) {
            throw Refused.invalid("calendar.source.missing", LONGEST_SOURCE);
        }
        if (holidays == null || holidays.isEmpty()) {
            throw Refused.invalid("calendar.empty", String.valueOf(year));
        }
        deviations();
    }

    /** The first day on which a notice of that year may say anything. */
    public static LocalDate reachesBackTo(int year) {
        return LocalDate.of(year - 1, Month.DECEMBER, 1);
    }

    /** The days of the year before that the notice decides, whatever the notice of that year says of them. */
    public List<LocalDate> amendments() {
        return deviations().keySet().stream()
                .filter(day -> day.getYear() < Objects.requireNonNull(year))
                .toList();
    }

    /** Each day that deviates from its weekday; refuses the first row that cannot be right, and says which it is. */
    public Map<LocalDate, WorkingCalendar.Deviation> deviations() {
        Map<LocalDate, WorkingCalendar.Deviation> days = new TreeMap<>();
        spread(holidays, WorkingCalendar.Deviation.HOLIDAY, days);
        spread(makeupWorkdays, WorkingCalendar.Deviation.MAKEUP_WORKDAY, days);
        return days;
    }

    private void spread(
            @Nullable List<String> rows,
            WorkingCalendar.Deviation deviation,
            Map<LocalDate, WorkingCalendar.Deviation> days) {
        for (int no = 1; rows != null && no <= rows.size(); no++) {
            new CalendarRow(Objects.requireNonNull(year), deviation, no, rows.get(no - 1)).spread(days);
        }
    }
}
