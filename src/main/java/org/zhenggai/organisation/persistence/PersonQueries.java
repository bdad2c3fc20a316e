package org.zhenggai.organisation.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.organisation.Role;

/** People in the order of their usernames, one row for each role. */
@Mapper
public interface PersonQueries {

    List<PersonRoleRow> all();

    List<PersonRoleRow> byUsername(String username);

    List<PersonRoleRow> activeHolders(@Param("unit") String unit, @Param("role") Role role);

    List<NameRow> names();

    /** Usernames of those whose password somebody else knows, in order. */
    List<String> mustChangePassword();

    List<SignInRow> signIn(String username);
}
