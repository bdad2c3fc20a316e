package org.zhenggai.rectification.persistence;

import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Under which pairs of signs items are found. */
@Mapper
public interface GramMapper {

    void insert(@Param("item") String item, @Param("grams") Collection<String> grams);

    void deleteAll(String item);
}
