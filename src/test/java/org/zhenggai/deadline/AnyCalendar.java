package org.zhenggai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Notices as the State Council might publish them, for some of the years 2023 to 2026, and days around them. */
final class AnyCalendar extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);
    private static final int DAYS = 365 * 5;

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        Arbitrary<LocalDate> atTheTurns = Combinators.combine(
                        Arbitraries.integers().between(0, 59),
                        Arbitraries.integers().between(-2, 2))
                .as((month, off) -> FIRST.plusMonths(month).plusDays(off));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, atTheTurns));
    }

    @Provide
    Arbitrary<NaiveCalendar> notices() {
        Arbitrary<Set<Integer>> known =
                Arbitraries.integers().between(2023, 2026).set().ofMaxSize(4);
        Arbitrary<List<LocalDate>> starts = days().list().ofMaxSize(14);
        Arbitrary<List<Integer>> lengths =
                Arbitraries.integers().between(1, 9).list().ofSize(14);
        Arbitrary<List<LocalDate>> weekends =
                days().filter(AnyCalendar::isWeekend).list().ofMaxSize(14);
        return Combinators.combine(known, starts, lengths, weekends).as(AnyCalendar::notices);
    }

    private static NaiveCalendar notices(
            Set<Integer> known, List<LocalDate> starts, List<Integer> lengths, List<LocalDate> weekends) {
        List<LocalDate> off = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            starts.get(i)
                    .datesUntil(starts.get(i).plusDays(lengths.get(i)))
                    .filter(day -> known.contains(day.getYear()) && !off.contains(day))
                    .forEach(off::add);
        }
        List<LocalDate> madeUp = weekends.stream()
                .filter(day -> known.contains(day.getYear()) && !off.contains(day))
                .distinct()
                .toList();
        return new NaiveCalendar(known, off, madeUp);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static WorkingCalendar of(NaiveCalendar notices) {
        Map<LocalDate, WorkingCalendar.Deviation> days = new TreeMap<>();
        notices.off().forEach(day -> days.put(day, WorkingCalendar.Deviation.HOLIDAY));
        notices.madeUp().forEach(day -> days.put(day, WorkingCalendar.Deviation.MAKEUP_WORKDAY));
        return new WorkingCalendar(notices.known(), days);
    }

    /** One of the years as its notice would list it. */
    static CalendarYear year(NaiveCalendar notices, int year) {
        return new CalendarYear(year, "通知", rows(notices.off(), year), rows(notices.madeUp(), year));
    }

    private static List<String> rows(List<LocalDate> days, int year) {
        return days.stream()
                .filter(day -> day.getYear() == year)
                .map(LocalDate::toString)
                .toList();
    }
}
