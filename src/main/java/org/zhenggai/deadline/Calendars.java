package org.zhenggai.deadline;

import java.util.List;

/** The calendar as loaded, and the loading of further years. */
public interface Calendars {

    WorkingCalendar current();

    /** The same, read anew: another node may have loaded a year this moment. */
    WorkingCalendar reread();

    /** Every year that is loaded, in order, each day in a row of its own. */
    List<CalendarYear> years();

    /** Stores the years that are not there yet; answers which were new. */
    List<Integer> load(List<CalendarYear> years);

    /** Stores the year in place of what was known of it. */
    void replace(CalendarYear year);
}
