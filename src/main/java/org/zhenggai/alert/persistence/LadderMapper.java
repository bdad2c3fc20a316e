package org.zhenggai.alert.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.Watched;

/** What ladders wait for. Reading locks: another node skips what this one is climbing. */
@Mapper
public interface LadderMapper {

    List<Watched.Duty> duties(@Param("today") LocalDate today, @Param("most") int most);

    List<Watched.Ladder> ladders(@Param("today") LocalDate today, @Param("most") int most);

    List<Watched.Item> items(List<String> codes);

    void armDuties(
            @Param("tasks") List<String> tasks,
            @Param("rung") String rung,
            @Param("on") LocalDate on,
            @Param("raised") String raised);

    void armItems(@Param("codes") List<String> codes, @Param("rung") String rung, @Param("on") LocalDate on);

    void putUp(@Param("item") String item, @Param("rung") String rung, @Param("on") LocalDate on);

    void takeDown(String item);
}
