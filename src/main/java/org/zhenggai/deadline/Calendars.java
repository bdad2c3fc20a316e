package org.zhenggai.deadline;

import java.util.List;

/** The calendar as loaded, and the loading of further years. */
public interface Calendars {

    WorkingCalendar current();

    /** Stores the years that are not there yet; answers how many were new. */
    int load(List<CalendarYear> years);
}
