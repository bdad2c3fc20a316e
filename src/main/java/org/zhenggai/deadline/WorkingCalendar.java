package org.zhenggai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

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

    public boolean isWorkingDay(LocalDate day) {
        Deviation deviation = deviations.get(day);
        if (deviation != null) {
            return deviation == Deviation.MAKEUP_WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day on which a term that starts after {@code base} runs out. */
    public DueDate due(LocalDate base, DeadlineRule rule) {
        if (rule.dayType() == DayType.CALENDAR) {
            return new DueDate(base.plusDays(rule.days()), false);
        }
        return walk(base, rule.days(), 1);
    }

    /** The working day that lies {@code days} working days before {@code day}. */
    public DueDate before(LocalDate day, int days) {
        return walk(day, days, -1);
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

    private DueDate walk(LocalDate from, int workingDays, int direction) {
        LocalDate day = from;
        boolean provisional = false;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(direction);
            provisional |= !knownYears.contains(day.getYear());
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new DueDate(day, provisional);
    }
}
