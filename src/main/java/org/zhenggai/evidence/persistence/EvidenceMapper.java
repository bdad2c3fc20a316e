package org.zhenggai.evidence.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.evidence.EvidenceFile;

@Mapper
public interface EvidenceMapper {

    void insert(EvidenceFile file);

    void insertChunk(@Param("evidenceId") String evidenceId, @Param("no") int no, @Param("bytes") byte[] bytes);

    /** 0 where it was marked already. */
    int markDamaged(@Param("id") String id, @Param("at") Instant at);

    /** 0 where it was not marked. */
    int unmarkDamaged(String id);

    /** Holds the turn of a person, or of an item, until the transaction ends. */
    void takeTurn(@Param("holder") String holder, @Param("at") Instant at);
}
