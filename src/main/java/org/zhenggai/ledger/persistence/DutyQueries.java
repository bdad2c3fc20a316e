package org.zhenggai.ledger.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.DutyCounts;
import org.zhenggai.ledger.DutyGroup;
import org.zhenggai.ledger.NarrowedDuties;
import org.zhenggai.ledger.OwedDuty;
import org.zhenggai.platform.paging.PageRequest;

/** Open duties with what they are about, and how many are due when. */
@Mapper
public interface DutyQueries {

    /** The soonest first. */
    List<OwedDuty> owed(
            @Param("filter") AssignmentFilter filter,
            @Param("narrowed") NarrowedDuties narrowed,
            @Param("page") PageRequest page);

    /** Counts up to {@code most}, the soonest first, and no further. */
    DutyCounts count(
            @Param("filter") AssignmentFilter filter,
            @Param("narrowed") NarrowedDuties narrowed,
            @Param("edges") DutyGroup.Edges edges,
            @Param("most") int most);
}
