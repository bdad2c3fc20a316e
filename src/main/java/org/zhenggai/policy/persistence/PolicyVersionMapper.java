package org.zhenggai.policy.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.policy.PolicyVersion;

@Mapper
public interface PolicyVersionMapper {

    List<PolicyVersion> of(String key);

    void insert(PolicyVersion version);

    /** The oldest that has not been applied to everything yet, locked: another node waits. Null where there is none. */
    PolicyVersion unapplied();

    void reach(@Param("key") String key, @Param("version") int version, @Param("reached") String reached);

    void applied(@Param("key") String key, @Param("version") int version, @Param("at") Instant at);
}
