package org.zhenggai.settlement.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.settlement.Waiting;

@Mapper
public interface SettlementMapper {

    /** Running items with a deadline, open work or an open duty that is due on this day or later. */
    void queue(@Param("first") LocalDate first, @Param("begins") Instant begins, @Param("account") Waiting account);

    List<Waiting> next(int most);

    /** Answers 0 where another node was quicker. */
    int strikeOff(String item);

    int count();
}
