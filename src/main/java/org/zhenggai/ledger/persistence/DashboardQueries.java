package org.zhenggai.ledger.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.DashboardFilter;
import org.zhenggai.ledger.MonthRow;
import org.zhenggai.ledger.Span;
import org.zhenggai.ledger.Tally;

@Mapper
public interface DashboardQueries {

    List<Tally> tallies(@Param("filter") DashboardFilter filter, @Param("windows") List<Light.Window> windows);

    /** A row for each span, in their order. */
    List<MonthRow> months(@Param("filter") DashboardFilter filter, @Param("spans") List<Span> spans);
}
