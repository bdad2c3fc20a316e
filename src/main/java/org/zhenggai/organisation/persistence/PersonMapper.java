package org.zhenggai.organisation.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.organisation.Role;

@Mapper
public interface PersonMapper {

    Optional<PersonRow> find(String username);

    void insert(PersonRow person);

    void insertRole(@Param("username") String username, @Param("role") Role role);

    void deleteRoles(String username);

    /** Number of rows changed: none when somebody else was faster. */
    int update(PersonRow person);
}
