package org.zhenggai.ledger.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.LightSpans;
import org.zhenggai.ledger.Search;
import org.zhenggai.ledger.WorkRow;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Assignment;

@Mapper
public interface LedgerQueries {

    record UnitOfItem(String item, String unit) {}

    /** How many items shine so. */
    record Shining(Light light, int items) {}

    List<ItemRow> items(
            @Param("selection") ItemSelection selection, @Param("sort") ItemSort sort, @Param("page") PageRequest page);

    LightSpans spans();

    /** Codes of items that have every gram of what is looked for, no more of them than {@code most}. */
    List<String> candidates(@Param("search") Search search, @Param("most") int most);

    /** Counts up to {@code most} and no further. */
    int count(@Param("selection") ItemSelection selection, @Param("most") int most);

    /**
     * Every light that shines at least once, in one pass; {@code most} is how many items of each part are looked at.
     */
    List<Shining> shining(
            @Param("selection") ItemSelection selection,
            @Param("windows") List<Light.Window> windows,
            @Param("most") int most);

    /** Null where there is no such item, or none in the scope. */
    ItemRow item(@Param("code") String code, @Param("scope") String scope);

    List<UnitOfItem> cooperatingUnits(@Param("codes") List<String> codes);

    List<WorkRow> work(String item);

    /** What was done in an earlier round. */
    List<WorkRow> pastWork(@Param("item") String item, @Param("round") int round);

    List<Assignment> assignments(@Param("filter") AssignmentFilter filter, @Param("page") PageRequest page);

    /** Null where no such task is open, or its item is not in the scope. */
    Assignment assignment(@Param("taskId") String taskId, @Param("scope") String scope);

    int countAssignments(@Param("filter") AssignmentFilter filter, @Param("most") int most);
}
