package org.zhenggai.evidence.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.evidence.EvidenceFile;

@Mapper
public interface EvidenceQueries {

    Optional<EvidenceFile> find(String id);

    List<EvidenceFile> ofItem(String item);

    /** Those of the ids that are files of the item. */
    Set<String> idsOfItem(@Param("item") String item, @Param("ids") Collection<String> ids);

    /** The numbers of its chunks, in their order. */
    List<Integer> chunks(String evidenceId);

    int countOfItem(String item);

    /** By the person, from the first instant until just before the second. */
    UploadedRow uploaded(@Param("person") String person, @Param("from") Instant from, @Param("before") Instant before);

    Optional<ChunkRow> chunk(@Param("evidenceId") String evidenceId, @Param("no") int no);
}
