package org.zhenggai.organisation.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.zhenggai.organisation.Unit;

@Mapper
public interface UnitQueries {

    List<Unit> all();
}
