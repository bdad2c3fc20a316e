package org.zhenggai.organisation.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.zhenggai.organisation.Unit;

@Mapper
public interface UnitMapper {

    void insert(Unit unit);
}
