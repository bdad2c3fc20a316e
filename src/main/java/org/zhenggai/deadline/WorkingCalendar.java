package org.zhenggai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which days are worked, after the State Council's yearly notices, make-up Saturdays and Sundays included. A year
 * without a notice counts Monday to Friday, and what was counted through it is provisional.
 */
public final class WorkingCalendar {

    /** A day that is not what its weekday says. */
    public enum Deviation {
        HOLIDAY,
        MAKEUP_WORKDAY
    }

    private final Set<Integer> knownYears;
    private final SortedMap<Integer, Map<LocalDate, Deviation>> notices;
    private final Map<LocalDate, Deviation> deviations;

    /** Each day from the notice of its own year. */
    public WorkingCalendar(Set<Integer> knownYears, Map<LocalDate, Deviation> deviations) {
        this(knownYears, byYear(deviations));
    }

    private WorkingCalendar(Set<Integer> knownYears, SortedMap<Integer, Map<LocalDate, Deviation>> notices) {
        this.knownYears = Set.copyOf(knownYears);
        this.notices = notices;
        Map<LocalDate, Deviation> days = new HashMap<>();
        notices.values().forEach(days::putAll);
        this.deviations = Map.copyOf(days);
    }

    public static WorkingCalendar of(List<CalendarYear> years) {
        WorkingCalendar calendar = new WorkingCalendar(Set.of(), Map.of());
        for (CalendarYear year : years) {
            calendar = calendar.with(year);
        }
        return calendar;
    }

    private static SortedMap<Integer, Map<LocalDate, Deviation>> byYear(Map<LocalDate, Deviation> deviations) {
        SortedMap<Integer, Map<LocalDate, Deviation>> notices = new TreeMap<>();
        deviations.forEach((day, deviation) ->
                notices.computeIfAbsent(day.getYear(), year -> new HashMap<>()).put(day, deviation));
        return notices;
    }

    /**
     * The same calendar with this year as it is given, known before or not. Where two notices name a day, the later one has
     * amended the earlier, in whatever order they are loaded.
     */
    public WorkingCalendar with(CalendarYear year) {
        int added = Objects.requireNonNull(year.year());
        Set<Integer> years = new HashSet<>(knownYears);
        years.add(added);
        SortedMap<Integer, Map<LocalDate, Deviation>> all = new TreeMap<>(notices);
        all.put(added, year.deviations());
        return new WorkingCalendar(years, all);
    }

    public boolean knows(int year) {
        return knownYears.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        Deviation deviation = deviations.get(day);
        return deviation == null ? !isWeekend(day) : deviation == Deviation.MAKEUP_WORKDAY;
    }

    /** Whether a notice gives the day off; a Saturday within its range is one too. */
    public boolean isHoliday(LocalDate day) {
        return deviations.get(day) == Deviation.HOLIDAY;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The day on which a term that starts after {@code base} runs out. */
    public DueDate due(LocalDate base, DeadlineRule rule) {
        return calculate(base, rule).due();
    }

    /** The same day, and every day on the way to it. */
    public DateCalculation calculate(LocalDate base, DeadlineRule rule) {
        return rule.dayType() == DayType.WORKING
                ? new Walk(this, base).over(rule.days(), 1)
                : new DateCalculation(
                        base, base.plusDays(rule.days()), rule.days(), List.of(), List.of(), new TreeSet<>());
    }

    /** The working day that lies {@code days} working days before {@code day}. */
    public DueDate before(LocalDate day, int days) {
        return new Walk(this, day).over(days, -1).due();
    }

    /** How many working days lie after {@code from} up to {@code to}; negative where {@code to} comes first. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
