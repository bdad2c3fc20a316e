package org.zhenggai.supervision.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.zhenggai.supervision.Notice;

@Mapper
public interface NoticeMapper {

    @Nullable
    Notice find(@Param("item") String item, @Param("no") int no);

    /** The one that a duty is about: it is stored before its process starts. */
    default Notice get(String item, int no) {
        Notice found = find(item, no);
        if (found == null) {
            throw new IllegalStateException("There is no notice " + no + " of " + item);
        }
        return found;
    }

    /** In the order in which they were served. */
    List<Notice> of(String item);

    void insert(Notice notice);

    void reply(
            @Param("item") String item,
            @Param("no") int no,
            @Param("reply") @Nullable String reply,
            @Param("by") String by,
            @Param("at") Instant at);

    void review(
            @Param("item") String item,
            @Param("no") int no,
            @Param("status") Notice.Status status,
            @Param("opinion") @Nullable String opinion,
            @Param("closedAt") @Nullable Instant closedAt);

    /** What was open when the item ended. */
    void endOpen(String item);

    /** Codes of items whose deadline has passed, and for which the ladder has served nothing about that deadline. */
    List<String> unescalated(@Param("today") LocalDate today, @Param("most") int most);
}
