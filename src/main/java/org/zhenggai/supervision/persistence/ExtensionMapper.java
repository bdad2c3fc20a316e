package org.zhenggai.supervision.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.supervision.ExtensionRequest;

@Mapper
public interface ExtensionMapper {

    ExtensionRequest find(@Param("item") String item, @Param("no") int no);

    /** In the order in which they were asked. */
    List<ExtensionRequest> of(String item);

    void insert(ExtensionRequest request);

    void decide(
            @Param("item") String item,
            @Param("no") int no,
            @Param("status") ExtensionRequest.Status status,
            @Param("opinion") String opinion,
            @Param("by") String by,
            @Param("at") Instant at);

    /** What nobody decided on before the item ended. */
    void endOpen(String item);
}
