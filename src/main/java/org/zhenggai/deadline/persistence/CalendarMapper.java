package org.zhenggai.deadline.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.deadline.WorkingCalendar;

@Mapper
interface CalendarMapper {

    /** {@code noticeYear} is another than the day's where a notice amends the year before. */
    record DayRow(LocalDate calendarDay, WorkingCalendar.Deviation dayType, int noticeYear) {}

    List<Integer> years();

    record YearRow(int calendarYear, String source) {}

    List<YearRow> sources();

    List<DayRow> days();

    void deleteYear(int year);

    void deleteDays(@Param("first") LocalDate first, @Param("last") LocalDate last);

    void deleteAmendments(@Param("first") LocalDate first, @Param("last") LocalDate last);

    void insertYear(@Param("year") int year, @Param("source") String source);

    void insertDay(@Param("day") LocalDate day, @Param("type") WorkingCalendar.Deviation type);

    void insertAmendment(@Param("day") LocalDate day, @Param("type") WorkingCalendar.Deviation type);
}
