package org.zhenggai.alert.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.alert.delivery.OutboxRow;

@Mapper
public interface OutboxMapper {

    /** Oldest first. */
    List<OutboxRow> fresh(@Param("most") int most);

    /** Answers 0 where somebody else has taken it. */
    int take(@Param("id") long id, @Param("status") String status);
}
