package org.zhenggai.alert.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.Alert;
import org.zhenggai.platform.paging.PageRequest;

@Mapper
public interface AlertMapper {

    /** Null where there is none, or where it is somebody else's. */
    Alert find(@Param("id") long id, @Param("recipient") String recipient);

    void read(@Param("id") long id, @Param("recipient") String recipient, @Param("at") Instant at);

    List<Alert> inbox(
            @Param("recipient") String recipient, @Param("unread") boolean unread, @Param("page") PageRequest page);

    int count(@Param("recipient") String recipient, @Param("unread") boolean unread, @Param("most") int most);

    /** How often this happened to the subject; 0 where it never did. */
    int lastOccasion(@Param("subject") String subject, @Param("rule") String rule);

    /** Only what no longer stands is answered. */
    List<Standing> standings(List<Long> ids);

    /** Why it is pointless by now, or null: CLOSED, WITHDRAWN, EXTENDED or DONE. */
    String standing(long id);

    /** An alert whose cause is gone. */
    record Standing(long id, String voidReason) {}

    List<Alert> about(@Param("item") String item, @Param("rule") String rule);

    /** Null while it stands. */
    String voidReason(@Param("id") long id);

    /** In the order in which they were raised. */
    List<Alert> withIds(@Param("ids") List<Long> ids);

    /** What lies in the outbox, oldest first. */
    List<Alert> fresh(@Param("most") int most);

    /** Answers 0 where somebody else has taken it out of the outbox. */
    int take(@Param("id") long id, @Param("outbox") String outbox);
}
