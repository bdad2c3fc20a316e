package org.zhenggai.rectification.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What items are found by: their texts, folded, and the pairs of signs in these. */
@Mapper
public interface GramMapper {

    /** Code, order and work of an item, its units and its leader. */
    List<String> texts(String item);

    void tell(@Param("item") String item, @Param("said") String said);

    void insert(@Param("item") String item, @Param("grams") Collection<String> grams);

    void deleteAll(String item);

    /** Items after this code that the unit is found by. */
    List<String> ofUnit(@Param("unit") String unit, @Param("after") String after, @Param("most") int most);

    /** Items after this code that the leader is found by. */
    List<String> ofLeader(@Param("leader") String leader, @Param("after") String after, @Param("most") int most);

    void retell(@Param("items") Collection<String> items, @Param("before") String before, @Param("after") String after);

    void add(@Param("gram") String gram, @Param("items") Collection<String> items);
}
