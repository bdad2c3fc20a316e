package org.zhenggai.deadline.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.deadline.WorkingCalendar;

@Mapper
interface CalendarMapper {

    record DayRow(LocalDate calendarDay, WorkingCalendar.Deviation dayType) {}

    List<Integer> years();

    List<DayRow> days();

    void insertYear(@Param("year") int year, @Param("source") String source);

    void insertDay(@Param("day") LocalDate day, @Param("type") WorkingCalendar.Deviation type);
}
