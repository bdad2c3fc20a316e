package org.zhenggai.supervision.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.zhenggai.supervision.Urge;

@Mapper
public interface UrgeMapper {

    List<Urge> of(String item);

    /** Number of the last one; 0 where there is none. */
    int last(String item);

    void insert(Urge urge);
}
