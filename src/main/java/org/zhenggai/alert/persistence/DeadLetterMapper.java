package org.zhenggai.alert.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.DeadLetter;
import org.zhenggai.alert.Delivery;
import org.zhenggai.platform.paging.PageRequest;

@Mapper
public interface DeadLetterMapper {

    /** Latest first. */
    List<DeadLetter> page(@Param("page") PageRequest page);

    int count(@Param("most") int most);

    /** Null where there is no such delivery. */
    Delivery.Status status(@Param("id") long id);

    /** Answers 0 where it is no dead letter any more. */
    int revive(@Param("id") long id, @Param("now") Instant now);

    /** Answers how many there were. */
    int reviveAll(@Param("now") Instant now);
}
