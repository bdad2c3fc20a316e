package org.zhenggai.organisation.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Hashes of passwords that somebody else has known; {@code version} orders those of an account. */
@Mapper
public interface GivenPasswordMapper {

    void insert(
            @Param("username") String username,
            @Param("version") int version,
            @Param("passwordHash") String passwordHash);

    int count(String username);

    /** Latest first. */
    List<String> last(@Param("username") String username, @Param("most") int most);
}
