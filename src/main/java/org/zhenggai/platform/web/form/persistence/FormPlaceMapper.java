package org.zhenggai.platform.web.form.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface FormPlaceMapper {

    void insert(@Param("id") String id, @Param("username") String username, @Param("at") Instant at);

    /** The person's place, as if it had just been given out; 0 where it is none of theirs. */
    int renew(@Param("id") String id, @Param("username") String username, @Param("at") Instant at);

    /** 0 where this person was never given the place, or has put something there since {@code unlessSince}. */
    int keep(
            @Param("id") String id,
            @Param("username") String username,
            @Param("page") String page,
            @Param("typed") String typed,
            @Param("at") Instant at,
            @Param("unlessSince") Instant unlessSince);

    /** Empty where nothing has been put there since. */
    Optional<KeptRow> kept(@Param("id") String id, @Param("username") String username, @Param("since") Instant since);

    /** Takes out whatever lies there; the place stays the person's. */
    void clear(String id);

    /** When the person's places were given out, latest first. */
    List<Instant> issues(String username);

    int deleteOf(@Param("username") String username, @Param("upTo") Instant upTo);

    int deleteIssuedBefore(Instant before);

    int clearKeptBefore(Instant before);
}
