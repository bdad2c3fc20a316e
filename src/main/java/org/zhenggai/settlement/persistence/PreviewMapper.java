package org.zhenggai.settlement.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface PreviewMapper {

    PreviewRow find(String id);

    void insert(PreviewRow row);

    void confirm(@Param("id") String id, @Param("at") Instant at);

    void deleteUnconfirmed(@Param("person") String person, @Param("year") int year);

    /** Answers how many; there are few of them, one a person and year at most. */
    int deleteUnconfirmedBefore(@Param("before") Instant before);
}
