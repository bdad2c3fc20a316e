package org.zhenggai.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
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
        Map<LocalDate, CalendarYear> decided = new HashMap<>();
        notices.forEach(notice -> notice.deviations().keySet().forEach(day -> decided.put(day, notice)));
        for (int year : years(reckoning)) {
            notices.forEach(
                    notice -> notice(reckoning, year, notice.source(), day -> notice.equals(decided.get(day)), told));
            if (reckoning.unknownYears().contains(year)) {
                told.add(texts.of("deadline.unknownYear", String.valueOf(year)));
            }
            tell("deadline.weekends", skipped(reckoning, Reason.WEEKEND, year), String.valueOf(year), told);
        }
        return told;
    }

    /** A notice is named for the days it has decided, in the year before its own too. */
    private void notice(
            DateCalculation reckoning, int year, String source, Predicate<LocalDate> its, List<String> told) {
        List<LocalDate> off = skipped(reckoning, Reason.HOLIDAY, year);
        tell("deadline.holidays", off.stream().filter(its).toList(), source, told);
        tell("deadline.madeUp", of(reckoning.madeUp().stream().filter(its), year), source, told);
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
