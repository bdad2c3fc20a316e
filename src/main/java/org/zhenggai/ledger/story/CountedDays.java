package org.zhenggai.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.DateCalculation;
import org.zhenggai.deadline.DateCalculation.Reason;
import org.zhenggai.deadline.DateCalculation.Skipped;
import org.zhenggai.platform.text.Texts;

/** Which days on the way to a date were not counted, and why; year by year, as the notices come. */
@Component
class CountedDays {

    private final Calendars calendars;
    private final SpokenDates dates;
    private final Texts texts;

    CountedDays(Calendars calendars, SpokenDates dates, Texts texts) {
        this.calendars = calendars;
        this.dates = dates;
        this.texts = texts;
    }

    List<String> told(DateCalculation reckoning) {
        List<String> told = new ArrayList<>();
        List<CalendarYear> notices = calendars.years();
        for (int year : years(reckoning)) {
            notices.stream().filter(notice -> notice.year() == year).forEach(notice -> notice(reckoning, notice, told));
            if (reckoning.unknownYears().contains(year)) {
                told.add(texts.of("deadline.unknownYear", String.valueOf(year)));
            }
            tell("deadline.weekends", skipped(reckoning, Reason.WEEKEND, year), String.valueOf(year), told);
        }
        return told;
    }

    private void notice(DateCalculation reckoning, CalendarYear notice, List<String> told) {
        int year = notice.year();
        tell("deadline.holidays", skipped(reckoning, Reason.HOLIDAY, year), notice.source(), told);
        tell("deadline.madeUp", of(reckoning.madeUp().stream(), year), notice.source(), told);
    }

    private void tell(String key, List<LocalDate> days, String source, List<String> told) {
        if (!days.isEmpty()) {
            told.add(texts.of(key, source, dates.list(days), days.size()));
        }
    }

    private static List<LocalDate> skipped(DateCalculation reckoning, Reason reason, int year) {
        return of(
                reckoning.skipped().stream()
                        .filter(one -> one.reason() == reason)
                        .map(Skipped::day),
                year);
    }

    private static List<LocalDate> of(Stream<LocalDate> days, int year) {
        return days.filter(day -> day.getYear() == year).toList();
    }

    private static TreeSet<Integer> years(DateCalculation reckoning) {
        TreeSet<Integer> years = new TreeSet<>(reckoning.unknownYears());
        reckoning.skipped().forEach(one -> years.add(one.day().getYear()));
        reckoning.madeUp().forEach(day -> years.add(day.getYear()));
        return years;
    }
}
