package org.zhenggai.rectification;

import java.util.List;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;

/** Orders of a requirement for which 市司法局 is responsible. */
public final class TestOrders {

    private TestOrders() {}

    /** Two units cooperate; no work is named. */
    public static ItemOrder silent() {
        return of(List.of(), List.of(), null);
    }

    public static ItemOrder alone() {
        return order(List.of(), Term.after(60, DayType.WORKING), "measures-list-cleanup", List.of(), List.of(), null);
    }

    public static ItemOrder of(List<MeasureOrder> measures, List<MeasureOrder> entries, Integer periods) {
        return carriedOut("measures-list-cleanup", measures, entries, periods);
    }

    public static ItemOrder carriedOut(
            String process, List<MeasureOrder> measures, List<MeasureOrder> entries, Integer periods) {
        return order(List.of("gaj", "mzj"), Term.after(60, DayType.WORKING), process, measures, entries, periods);
    }

    public static ItemOrder together(String unit, MeasureOrder measure) {
        return order(
                List.of(unit),
                Term.after(60, DayType.WORKING),
                "measures-list-cleanup",
                List.of(measure),
                List.of(),
                null);
    }

    public static ItemOrder due(Term deadline) {
        return order(List.of(), deadline, "measures-checklist", List.of(), List.of(), null);
    }

    private static ItemOrder order(
            List<String> cooperating,
            Term deadline,
            String process,
            List<MeasureOrder> measures,
            List<MeasureOrder> entries,
            Integer periods) {
        return new ItemOrder(
                "ZG-2023-0101",
                "P",
                1,
                "清理台账",
                false,
                "问题",
                "要求",
                "目标",
                Kind.PHASED,
                Grade.MAJOR,
                "sfj",
                cooperating,
                "sfj.leader",
                deadline,
                process,
                null,
                true,
                measures,
                entries,
                periods);
    }
}
