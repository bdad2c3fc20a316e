package org.zhenggai.organisation.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.organisation.Unit;

@Mapper
public interface UnitMapper {

    void insert(Unit unit);

    /** Number of rows changed: none where the unit bears another name than {@code before}. */
    int rename(@Param("code") String code, @Param("before") String before, @Param("after") String after);
}
