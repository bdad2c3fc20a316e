package org.zhenggai.alert.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.Escalation;

/** What ladders wait for. Reading locks: another node skips what this one is climbing. */
@Mapper
public interface LadderMapper {

    /** Without a lock. */
    Escalation.Duty duty(String taskId);

    List<Escalation.Ladder> ladders(
            @Param("today") LocalDate today, @Param("after") Escalation.Place after, @Param("most") int most);

    List<Escalation.Item> items(List<String> codes);

    /** For another date: its ladder begins anew, but nobody is spared the news that it is there or back. */
    void rearmDuty(@Param("task") String task, @Param("rung") String rung, @Param("on") LocalDate on);

    void armItems(@Param("codes") List<String> codes, @Param("rung") String rung, @Param("on") LocalDate on);

    void putUp(@Param("item") String item, @Param("rung") String rung, @Param("on") LocalDate on);

    void takeDown(String item);
}
