package org.zhenggai.rectification;

import java.time.LocalDate;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;

/** Items as they come out of the database, in any status. */
public final class TestItems {

    private TestItems() {}

    public static SupervisedItem in(Status status) {
        return in(status, Kind.PHASED);
    }

    public static SupervisedItem in(Status status, Kind kind) {
        return item("ZG-2022-0703", status, kind);
    }

    public static SupervisedItem project(Status status, Kind kind) {
        return item("SS-2023-04", status, kind);
    }

    private static SupervisedItem item(String code, Status status, Kind kind) {
        var state = new ItemState(
                status,
                "sfj",
                "sfj.leader",
                null,
                new Schedule(null, LocalDate.of(2023, 6, 30), 0, false, null, null, null),
                0,
                null,
                1,
                null);
        return new SupervisedItem(
                code,
                "SFZDC-2022",
                "年度学法计划",
                false,
                true,
                kind,
                Grade.IMPORTANT,
                Term.after(60, DayType.WORKING),
                "measures-checklist",
                state,
                7);
    }
}
