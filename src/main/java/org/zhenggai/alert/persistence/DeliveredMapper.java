package org.zhenggai.alert.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What has been delivered and may be forgotten. Looks only at the oldest rows of a status, through its index. */
@Mapper
public interface DeliveredMapper {

    List<Long> deliveries(@Param("status") String status, @Param("before") Instant before, @Param("most") int most);

    void removeLists(List<Long> deliveries);

    int removeDeliveries(List<Long> ids);
}
