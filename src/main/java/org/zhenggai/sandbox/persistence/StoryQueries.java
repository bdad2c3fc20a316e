package org.zhenggai.sandbox.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.sandbox.Matter;

@Mapper
public interface StoryQueries {

    /** When the first event was written; null where the records are empty. */
    Instant began();

    /** When the latest event happened; null where the records are empty. */
    Instant latest();

    /** Whether this person did something at exactly this instant. */
    boolean acted(@Param("at") Instant at, @Param("actor") String actor);

    /** How often the step was completed before; {@code workNo} may be null. */
    int times(@Param("item") String item, @Param("step") String step, @Param("workNo") Integer workNo);

    /** Everything that anybody owes. */
    List<Assignment> open();

    /** {@code workNo} null where the step is about the item as a whole. */
    Matter matter(@Param("item") String item, @Param("workNo") Integer workNo);
}
