package org.zhenggai.supervision.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.supervision.Urge;

@Mapper
public interface UrgeMapper {

    List<Urge> of(String item);

    /** Number of the last one; 0 where there is none. */
    int last(String item);

    /** Numbers of the urges by this person since then. */
    List<Integer> since(@Param("item") String item, @Param("person") String person, @Param("at") Instant at);

    void insert(Urge urge);
}
