package org.zhenggai.rectification.persistence;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.rectification.HandedIn;

/** Dates of steps that were handed in, in the current round. */
@Mapper
public interface StepClockMapper {

    /** Takes over the duty that is about to go, with the last rung that its ladder raised. */
    void store(
            @Param("taskId") String taskId,
            @Param("round") int round,
            @Param("workNo") int workNo,
            @Param("dueOn") LocalDate dueOn,
            @Param("on") LocalDate on);

    void postpone(@Param("item") String item, @Param("round") int round, @Param("days") long days);

    @Nullable
    HandedIn find(
            @Param("item") String item,
            @Param("round") int round,
            @Param("step") String step,
            @Param("workNo") int workNo,
            @Param("unit") String unit);
}
