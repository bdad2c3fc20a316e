package org.zhenggai.organisation.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.platform.paging.PageRequest;

/** Sessions as Spring Session stores them; whoever has not signed in is left out. */
@Mapper
public interface SessionQueries {

    /** Latest asked for first; {@code username} null for everybody's. */
    List<SessionRow> page(@Param("username") String username, @Param("page") PageRequest page);

    int count(@Param("username") String username, @Param("most") int most);

    Optional<SessionRow> find(String id);
}
