package org.zhenggai.supervision.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.supervision.ExtensionRequest;

@Mapper
public interface ExtensionMapper {

    @Nullable
    ExtensionRequest find(@Param("item") String item, @Param("no") int no);

    /** The one that a duty is about: it is stored before its process starts. */
    default ExtensionRequest get(String item, int no) {
        ExtensionRequest found = find(item, no);
        if (found == null) {
            throw new IllegalStateException("There is no extension request " + no + " of " + item);
        }
        return found;
    }

    /** In the order in which they were asked. */
    List<ExtensionRequest> of(String item);

    void insert(ExtensionRequest request);

    void decide(
            @Param("item") String item,
            @Param("no") int no,
            @Param("status") ExtensionRequest.Status status,
            @Param("opinion") @Nullable String opinion,
            @Param("by") String by,
            @Param("at") Instant at);

    /** What nobody decided on before the item ended. */
    void endOpen(String item);
}
