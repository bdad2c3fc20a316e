package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.DashboardFilter;
import org.zhenggai.ledger.MonthRow;
import org.zhenggai.ledger.Span;
import org.zhenggai.ledger.Tally;
import org.zhenggai.ledger.Tally.Standing;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class DashboardQueriesTest {

    private static final DashboardFilter ALL = new DashboardFilter(null, TODAY);

    @OnBothDatabases
    void countsItemsByProgrammeCategoryUnitAndStanding(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1");
        rows.item("ZG-2");
        rows.item("ZG-3", Map.of("yellow_from", TODAY));
        rows.item("ZG-4", Map.of("yellow_from", TODAY.minusDays(9), "red_from", TODAY));
        rows.item("ZG-5", Map.of("status", "CLOSED", "red_from", TODAY));
        rows.item("ZG-6", Map.of("status", "WITHDRAWN", "responsible_unit", "gaj"));
        Map<String, Object> draft = new HashMap<>(Map.of("status", "DRAFT"));
        draft.put("dispatched_on", null);
        rows.item("ZG-7", draft);
        Map<String, Object> project = new HashMap<>(Map.of("programme_code", "P2"));
        project.put("category_no", null);
        rows.item("SS-1", project);

        assertThat(tallies(database, ALL))
                .containsExactlyInAnyOrder(
                        new Tally("P1", 1, "sfj", Standing.GREEN, 2),
                        new Tally("P1", 1, "sfj", Standing.YELLOW, 1),
                        new Tally("P1", 1, "sfj", Standing.RED, 1),
                        new Tally("P1", 1, "sfj", Standing.CLOSED, 1),
                        new Tally("P1", 1, "gaj", Standing.WITHDRAWN, 1),
                        new Tally("P2", null, "sfj", Standing.GREEN, 1));
    }

    @OnBothDatabases
    void countsForAUnitWhatConcernsItOnceEach(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1");
        rows.item("ZG-2");
        rows.concerns("gaj", "ZG-1", "COOPERATING");
        rows.concerns("gaj", "ZG-1", "ASSIGNED");

        assertThat(tallies(database, new DashboardFilter("gaj", TODAY)))
                .containsExactly(new Tally("P1", 1, "sfj", Standing.GREEN, 1));
    }

    /** A closing at one in the morning belongs to the city's day, which has begun while UTC is still in the month before. */
    @OnBothDatabases
    void countsByTheMonthsOfTheCity(Database database) {
        var rows = new LedgerRows(database);
        rows.item(
                "ZG-1", Map.of("dispatched_on", "2023-02-28", "status", "CLOSED", "closed_at", "2023-02-28 17:00:00"));
        rows.item(
                "ZG-2", Map.of("dispatched_on", "2023-03-01", "status", "CLOSED", "closed_at", "2023-02-28 15:59:59"));
        rows.item("ZG-3", Map.of("dispatched_on", "2023-03-31"));

        assertThat(database.mapper(DashboardQueries.class)
                        .months(
                                ALL,
                                List.of(
                                        new Span(TODAY.withDayOfYear(1), TODAY.withDayOfMonth(1)),
                                        new Span(
                                                TODAY.withDayOfMonth(1),
                                                TODAY.withDayOfMonth(1).plusMonths(1)))))
                .containsExactly(new MonthRow(0, 1, 1), new MonthRow(1, 2, 1));
    }

    private static List<Tally> tallies(Database database, DashboardFilter filter) {
        return database.mapper(DashboardQueries.class).tallies(filter, Light.windows());
    }
}
