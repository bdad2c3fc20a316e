package org.zhenggai.ledger.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface ColumnChoiceMapper {

    /** Names of columns with commas between them; null where the person has not chosen. */
    String find(String person);

    int update(@Param("person") String person, @Param("columns") String columns);

    void insert(@Param("person") String person, @Param("columns") String columns);
}
