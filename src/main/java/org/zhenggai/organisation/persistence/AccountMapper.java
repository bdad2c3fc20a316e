package org.zhenggai.organisation.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface AccountMapper {

    Optional<AccountRow> find(String username);

    void insert(AccountRow account);

    /** Number of rows changed: none when somebody else was faster. */
    int update(AccountRow account);
}
