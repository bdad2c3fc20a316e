package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.NOON;

import java.util.List;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Duties as lists ask for them. */
class AssignmentListTest {

    private static final PageRequest FIRST = PageRequest.of(0, 50);

    @OnBothDatabases
    void listsWhatAPersonTookAndWhatTheirPostsOwe(Database database) {
        var rows = new LedgerRows(database);
        rows.duty("mine", "sfj", "HANDLER", "sfj.handler", "2023-03-20 16:00:00");
        rows.duty("elsewhere", "gaj", "HANDLER", "sfj.handler", "2023-03-19 16:00:00");
        rows.duty("open", "sfj", "HANDLER", null, "2023-03-18 16:00:00");
        rows.duty("colleague", "sfj", "HANDLER", "sfj.other", "2023-03-17 16:00:00");
        rows.duty("leader", "sfj", "RESPONSIBLE_LEADER", null, "2023-03-16 16:00:00");

        assertDuties(database, person(List.of(Role.HANDLER)), "open", "elsewhere", "mine");
        assertDuties(
                database,
                person(List.of(Role.HANDLER, Role.RESPONSIBLE_LEADER)),
                "leader",
                "open",
                "elsewhere",
                "mine");
        assertDuties(database, person(List.of()), "elsewhere", "mine");
    }

    @OnBothDatabases
    void listsTheDutiesOfAUnitOrAnItemAndTellsTheOverdueFromTheOthers(Database database) {
        var rows = new LedgerRows(database);
        rows.duty("late", "sfj", "HANDLER", null, "2023-03-15 03:59:59");
        rows.duty("atNoon", "sfj", "HANDLER", null, "2023-03-15 04:00:00");
        rows.duty("soon", "sfj", "HANDLER", null, "2023-03-15 04:00:01");
        rows.duty("other", "gaj", "HANDLER", null, "2023-03-14 04:00:00");

        assertDuties(database, unit("sfj", null), "late", "atNoon", "soon");
        assertDuties(database, unit("sfj", true), "late", "atNoon");
        assertDuties(database, unit("sfj", false), "soon");
        assertDuties(
                database,
                new AssignmentFilter(null, null, List.of(), null, "ZG-2022-0101", null, NOON),
                "other",
                "late",
                "atNoon",
                "soon");
    }

    private static AssignmentFilter person(List<Role> roles) {
        return new AssignmentFilter("sfj.handler", "sfj", roles, null, null, null, NOON);
    }

    private static AssignmentFilter unit(String unit, Boolean overdue) {
        return new AssignmentFilter(null, null, List.of(), unit, null, overdue, NOON);
    }

    private static void assertDuties(Database database, AssignmentFilter filter, String... taskIds) {
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.assignments(filter, FIRST))
                .extracting(Assignment::taskId)
                .containsExactly(taskIds);
        assertThat(queries.countAssignments(filter, 100)).isEqualTo(taskIds.length);
    }
}
