package org.zhenggai.organisation.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.organisation.Role;

/** How many are left who can administer. */
@Mapper
public interface AdministratorMapper {

    /** Held until the transaction ends, by one node at a time. */
    String lock();

    /** Active people, but for the one. */
    int othersHolding(@Param("role") Role role, @Param("username") String username);
}
