package org.zhenggai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<LocalDate, Deviation> deviations;

    public WorkingCalendar(Set<Integer> knownYears, Map<LocalDate, Deviation> deviations) {
        this.knownYears = Set.copyOf(knownYears);
        this.deviations = Map.copyOf(deviations);
    }

    /** The same calendar with this year as it is given, known before or not. */
    public WorkingCalendar with(CalendarYear year) {
        int added = Objects.requireNonNull(year.year());
        Set<Integer> years = new HashSet<>(knownYears);
        years.add(added);
        Map<LocalDate, Deviation> days = new HashMap<>(deviations);
        days.keySet().removeIf(day -> day.getYear() == added);
        days.putAll(year.deviations());
        return new WorkingCalendar(years, days);
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
