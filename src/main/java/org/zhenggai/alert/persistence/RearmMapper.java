package org.zhenggai.alert.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.platform.time.Zones;

/** Ladders that wait for a rung of an earlier policy. Reads without a lock; writing asks whether it still waits so. */
@Mapper
public interface RearmMapper {

    /** {@code dueAt} is of a duty, {@code deadline} of an item; {@code begun} and {@code consentedAt} as its ladder is. */
    record Running(
            String subject,
            String rung,
            LocalDate rungOn,
            LocalDate deadline,
            Instant dueAt,
            LocalDate begun,
            Instant begunAt) {

        /** The last day on which it is on time. */
        public LocalDate due() {
            return deadline != null ? deadline : Zones.lastDayBefore(dueAt);
        }

        /** From which day on its ladder counts: the later of the two, where both are known. */
        public LocalDate since() {
            LocalDate day = begunAt == null ? begun : Zones.dayOf(begunAt);
            return begun != null && begun.isAfter(day) ? begun : day;
        }
    }

    List<Running> items(@Param("after") String after, @Param("most") int most);

    /** Without those of which nobody knows yet that they are there or back: they are armed when that is told. */
    List<Running> duties(@Param("after") String after, @Param("most") int most);

    void armItem(@Param("was") Running was, @Param("rung") String rung, @Param("on") LocalDate on);

    void armDuty(@Param("was") Running was, @Param("rung") String rung, @Param("on") LocalDate on);
}
