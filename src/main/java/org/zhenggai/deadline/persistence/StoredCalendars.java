package org.zhenggai.deadline.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.WorkingCalendar;

@Component
class StoredCalendars implements Calendars {

    private final CalendarMapper mapper;
    /** One entry; a year that another node loaded is seen within the minute. */
    private final LoadingCache<String, WorkingCalendar> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> read());

    StoredCalendars(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public WorkingCalendar current() {
        return cache.get("calendar");
    }

    @Override
    public WorkingCalendar reread() {
        cache.invalidateAll();
        return current();
    }

    @Override
    public List<CalendarYear> years() {
        List<CalendarMapper.DayRow> days = mapper.days();
        return mapper.sources().stream()
                .map(year -> new CalendarYear(
                        year.calendarYear(),
                        year.source(),
                        rows(days, year.calendarYear(), WorkingCalendar.Deviation.HOLIDAY),
                        rows(days, year.calendarYear(), WorkingCalendar.Deviation.MAKEUP_WORKDAY)))
                .toList();
    }

    private static List<String> rows(List<CalendarMapper.DayRow> days, int year, WorkingCalendar.Deviation type) {
        return days.stream()
                .filter(day -> day.noticeYear() == year && day.dayType() == type)
                .map(day -> day.calendarDay().toString())
                .toList();
    }

    @Override
    @Transactional
    public List<Integer> load(List<CalendarYear> years) {
        Set<Integer> known = new HashSet<>(mapper.years());
        List<CalendarYear> added =
                years.stream().filter(year -> !known.contains(year.year())).toList();
        added.forEach(this::insert);
        changed();
        return added.stream().map(CalendarYear::year).toList();
    }

    @Override
    @Transactional
    public void replace(CalendarYear year) {
        mapper.deleteYear(year.year());
        LocalDate newYear = LocalDate.of(year.year(), 1, 1);
        mapper.deleteDays(newYear, newYear.plusYears(1).minusDays(1));
        mapper.deleteAmendments(CalendarYear.reachesBackTo(year.year()), newYear.minusDays(1));
        insert(year);
        changed();
    }

    private void insert(CalendarYear year) {
        mapper.insertYear(year.year(), year.source());
        year.deviations().forEach((day, type) -> {
            if (day.getYear() == year.year()) {
                mapper.insertDay(day, type);
            } else {
                mapper.insertAmendment(day, type);
            }
        });
    }

    /** Once now for the writer's own eyes, once more after the end: others may have read the old state meanwhile. */
    private void changed() {
        cache.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    cache.invalidateAll();
                }
            });
        }
    }

    private WorkingCalendar read() {
        return WorkingCalendar.of(years());
    }
}
