package org.zhenggai.reporting.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.ReportingSchedule;

@Mapper
public interface ReportMapper {

    ProgressReport find(@Param("item") String item, @Param("no") int no);

    /** In the order in which they were opened. */
    List<ProgressReport> of(String item);

    /** Number of the last one; 0 where there is none. */
    int last(String item);

    void insert(ProgressReport report);

    void report(
            @Param("item") String item,
            @Param("no") int no,
            @Param("outcome") String outcome,
            @Param("percent") Integer percent,
            @Param("by") String by,
            @Param("at") Instant at);

    /** What nobody reported before the item ended. */
    void endOpen(String item);

    /** Null where the item is not reported on. */
    ReportingSchedule schedule(String item);

    void plan(ReportingSchedule schedule);

    void advance(ReportingSchedule schedule);

    void unschedule(String item);

    /** Codes of items with a period that is over. */
    List<String> due(@Param("today") LocalDate today, @Param("most") int most);
}
