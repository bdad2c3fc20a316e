package org.zhenggai.supervision.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.supervision.Notice;

@Mapper
public interface NoticeMapper {

    Notice find(@Param("item") String item, @Param("no") int no);

    /** In the order in which they were served. */
    List<Notice> of(String item);

    void insert(Notice notice);

    void reply(
            @Param("item") String item,
            @Param("no") int no,
            @Param("reply") String reply,
            @Param("by") String by,
            @Param("at") Instant at);

    void review(
            @Param("item") String item,
            @Param("no") int no,
            @Param("status") Notice.Status status,
            @Param("opinion") String opinion,
            @Param("closedAt") Instant closedAt);

    /** What was open when the item ended. */
    void endOpen(String item);

    /** Codes of items whose deadline has passed, and for which the ladder has served nothing about that deadline. */
    List<String> unescalated(@Param("today") LocalDate today, @Param("most") int most);
}
