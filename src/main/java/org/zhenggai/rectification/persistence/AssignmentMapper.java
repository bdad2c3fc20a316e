package org.zhenggai.rectification.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;

/** The projection of open duties; one row a task, gone when it is done. */
@Mapper
public interface AssignmentMapper {

    @Nullable
    Assignment find(String taskId);

    List<Assignment> of(String item);

    /** Everything that this person took, item by item. */
    List<Assignment> takenBy(String person);

    boolean isOwedBy(@Param("unit") String unit, @Param("role") Role role);

    /** {@code event} is the first rung of its ladder, to be raised by the next sweep; {@code raised} the last one before. */
    void insert(
            @Param("duty") Assignment duty,
            @Param("event") String event,
            @Param("on") LocalDate on,
            @Param("raised") @Nullable String raised);

    void person(@Param("taskId") String taskId, @Param("person") @Nullable String person);

    void due(@Param("taskId") String taskId, @Param("at") Instant at);

    /** Answers 0 when the duty is gone, or owed by somebody else by now. */
    int done(Assignment assignment);

    int delete(String taskId);
}
