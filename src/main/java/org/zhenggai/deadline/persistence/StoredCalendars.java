package org.zhenggai.deadline.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    @Transactional
    public int load(List<CalendarYear> years) {
        Set<Integer> known = new HashSet<>(mapper.years());
        List<CalendarYear> added =
                years.stream().filter(year -> !known.contains(year.year())).toList();
        for (CalendarYear year : added) {
            mapper.insertYear(year.year(), year.source());
            year.deviations().forEach(mapper::insertDay);
        }
        cache.invalidateAll();
        return added.size();
    }

    private WorkingCalendar read() {
        return new WorkingCalendar(
                new HashSet<>(mapper.years()),
                mapper.days().stream()
                        .collect(Collectors.toMap(CalendarMapper.DayRow::calendarDay, CalendarMapper.DayRow::dayType)));
    }
}
