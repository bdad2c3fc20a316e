package org.zhenggai.rectification.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.OrderedFacts;
import org.zhenggai.rectification.SupervisedItem;

/** Writes items, and reads them as aggregates. */
@Mapper
public interface ItemMapper {

    /** Why an item concerns a unit. */
    enum Relation {
        RESPONSIBLE,
        COOPERATING,
        ASSIGNED
    }

    Optional<SupervisedItem> find(String code);

    default SupervisedItem get(String code) {
        return find(code).orElseThrow(() -> Refused.notFound("item.unknown", code));
    }

    /** Running items after this code whose deadline a rule of working days gave, due on {@code first} or later. */
    List<SupervisedItem> reckoned(
            @Param("after") String after, @Param("first") LocalDate first, @Param("most") int most);

    /** Running items after this code. */
    List<SupervisedItem> running(@Param("after") String after, @Param("most") int most);

    /** Items that have not ended, drafts too, for which this person answers. */
    List<String> ledBy(String leader);

    /** Everybody who answers for an item of this unit that has not ended. */
    List<String> leadersIn(String unit);

    /** Whether any item runs in which the unit has a part; {@code unit} null for whoever has to do with all of them. */
    boolean isRunning(@Param("unit") @Nullable String unit);

    void insert(@Param("order") ItemOrder order, @Param("createdAt") Instant createdAt);

    /** Answers 0 when the row is no longer at the version that was read. */
    int update(SupervisedItem item);

    /** Replaces what was ordered while the item is a draft; answers 0 when the version has moved on. */
    int updateOrder(@Param("order") ItemOrder order, @Param("version") int version);

    /** What was ordered, as it is stored. */
    Optional<OrderedFacts> ordered(String code);

    /** In the order of their codes. */
    List<String> units(@Param("code") String code, @Param("relation") Relation relation);

    void addUnit(@Param("code") String code, @Param("unit") String unit, @Param("relation") Relation relation);

    void dropUnit(@Param("code") String code, @Param("relation") Relation relation);

    /** Takes one unit's relation to the item away. */
    void leaveUnit(@Param("code") String code, @Param("unit") String unit, @Param("relation") Relation relation);

    /** Tells the item's units whether it has ended; what a unit still has to do with is found without the rest. */
    void ended(@Param("code") String code, @Param("ended") boolean ended);

    /** Every code like this pattern, to number the next item. */
    List<String> codes(String pattern);

    /** Nobody else changes the item until the transaction ends. */
    Optional<SupervisedItem> lock(String code);
}
