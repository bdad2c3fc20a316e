package org.zhenggai.rectification.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.WorkKind;

/** The pieces of an item's work in its current round. */
@Mapper
public interface MeasureMapper {

    List<Measure> of(String item);

    @Nullable
    Measure find(@Param("item") String item, @Param("no") int no);

    void insert(
            @Param("item") String item,
            @Param("no") int no,
            @Param("kind") WorkKind kind,
            @Param("order") MeasureOrder order);

    /** The work of this kind as it was ordered. */
    List<MeasureOrder> ordered(@Param("item") String item, @Param("kind") WorkKind kind);

    void deleteAll(String item);

    /** Gives what one unit still owes to another. */
    void handOver(@Param("item") String item, @Param("from") String from, @Param("to") String to);

    void due(@Param("item") String item, @Param("no") int no, @Param("on") LocalDate on);

    /** {@code doneAt} where that was all there is to do about it, else null: it stays open. */
    void reported(
            @Param("item") String item,
            @Param("no") int no,
            @Param("outcome") @Nullable String outcome,
            @Param("by") String by,
            @Param("doneAt") @Nullable Instant doneAt);

    /** Its loop has ended: done, provided that somebody reported on it. A loop in which nobody works does nothing. */
    void done(@Param("item") String item, @Param("no") int no, @Param("at") Instant at);

    /** Keeps what was done in a round, under its number. */
    void archive(@Param("item") String item, @Param("round") int round);

    /** Everything is to be done again. */
    void reopen(String item);

    /** Gives what is not done yet this many days more. */
    void postpone(@Param("item") String item, @Param("days") long days);

    int percentDone(String item);
}
