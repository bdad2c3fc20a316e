package org.zhenggai.supervision.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.supervision.LookBack;

@Mapper
public interface LookBackMapper {

    @Nullable
    LookBack find(@Param("item") String item, @Param("round") int round);

    List<LookBack> of(String item);

    void insert(LookBack lookBack);

    void status(@Param("item") String item, @Param("round") int round, @Param("status") LookBack.Status status);

    void decide(
            @Param("item") String item,
            @Param("round") int round,
            @Param("status") LookBack.Status status,
            @Param("opinion") @Nullable String opinion,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Codes of items whose look back has come due. */
    List<String> due(@Param("today") LocalDate today, @Param("most") int most);
}
