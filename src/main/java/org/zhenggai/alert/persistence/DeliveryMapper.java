package org.zhenggai.alert.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.channel.ChannelName;

/**
 * Messages on their way. Whoever writes down an outcome names the attempt it belongs to: a later one has taken over
 * what an earlier one left lying.
 */
@Mapper
public interface DeliveryMapper {

    /** Null where there is none; held against others until the transaction ends. */
    Delivery locked(@Param("key") String key);

    Delivery find(@Param("id") long id);

    void insert(@Param("delivery") Delivery delivery, @Param("at") Instant at);

    void addAlert(@Param("id") long id, @Param("alertId") long alertId);

    /** In the order in which they were raised. */
    List<Long> alerts(@Param("id") long id);

    void lock(@Param("name") String name);

    int attemptedSince(@Param("channel") ChannelName channel, @Param("since") Instant since);

    /** The one that goes next, held against others until the transaction ends; null where nothing is due. */
    Long due(@Param("channel") ChannelName channel, @Param("now") Instant now);

    void claim(@Param("id") long id, @Param("now") Instant now, @Param("until") Instant until);

    /** Not an attempt after all: the hour is wrong. */
    void hold(@Param("id") long id, @Param("attempts") int attempts, @Param("until") Instant until);

    void voided(@Param("id") long id, @Param("attempts") int attempts, @Param("reason") String reason);

    void sent(@Param("id") long id, @Param("attempts") int attempts, @Param("at") Instant at);

    void again(
            @Param("id") long id,
            @Param("attempts") int attempts,
            @Param("next") Instant next,
            @Param("error") String error);

    void dead(@Param("id") long id, @Param("attempts") int attempts, @Param("error") String error);
}
