package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zhenggai.ledger.persistence.LedgerRows.NOON;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.QueryPlan;

/** On a full table each common question is answered through an index; MariaDB says so. */
class LedgerPlansTest {

    private static final int ITEMS = 3000;

    @OnBothDatabases
    void readsListsAndDutiesThroughAnIndex(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        assertThat(keys(database, "items", list(new ItemFilter("P7", null, null, null, null, null, null))))
                .contains("ix_supervised_item_programme_code");
        assertThat(keys(database, "items", list(new ItemFilter(null, null, "u7", null, null, null, null))))
                .contains("ix_supervised_item_unit");
        assertThat(keys(
                        database,
                        "items",
                        list(new ItemFilter(null, null, null, Status.SIGN_OFF, Light.RED, null, null))))
                .containsAnyOf("ix_supervised_item_stages", "ix_supervised_item_red");
        assertThat(keys(
                        database,
                        "shining",
                        Map.of("selection", seen(ItemFilter.ALL, null), "windows", Light.windows(), "most", 10_001)))
                .contains("ix_supervised_item_red");
        assertThat(keys(
                        database,
                        "assignments",
                        duties(new AssignmentFilter(null, null, List.of(), "u7", null, null, NOON))))
                .contains("ix_assignment_unit");
        assertThat(keys(
                        database,
                        "assignments",
                        duties(new AssignmentFilter("u7.p1", "u7", List.of(Role.HANDLER), null, null, null, NOON))))
                .anySatisfy(key -> assertThat(key).contains("ix_assignment_person", "ix_assignment_unit"));
    }

    @OnBothDatabases
    void readsEveryOrderFromAnIndexInThatOrder(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        Map<ItemSort.Column, String> indexes = new EnumMap<>(Map.of(
                ItemSort.Column.CODE, "code_order",
                ItemSort.Column.TITLE, "title",
                ItemSort.Column.PROGRAMME, "programme_code",
                ItemSort.Column.CATEGORY, "category",
                ItemSort.Column.KIND, "kind",
                ItemSort.Column.GRADE, "grade",
                ItemSort.Column.RESPONSIBLE_UNIT, "unit",
                ItemSort.Column.STATUS, "stages",
                ItemSort.Column.DEADLINE, "deadline",
                ItemSort.Column.PERCENT, "percent"));
        for (ItemSort.Column column : ItemSort.Column.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var plan = QueryPlan.of(
                        database,
                        LedgerQueries.class,
                        "items",
                        Map.of(
                                "selection",
                                seen(ItemFilter.ALL, null),
                                "sort",
                                new ItemSort(column, descending),
                                "page",
                                PageRequest.of(0, 50)));
                assertThat(plan.keys())
                        .as(
                                "%s %s: an index in the list's own order is read until the page is full",
                                column, descending)
                        .endsWith("ix_supervised_item_" + indexes.get(column));
            }
        }
    }

    @OnBothDatabases
    void readsWhatShinesWithoutPassingOverWhatHasEnded(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        assertThat(keys(database, "items", list(ItemFilter.ALL.shining(Light.RED))))
                .endsWith("ix_supervised_item_lights");
        assertThat(keys(database, "items", list(new ItemFilter("P7", null, null, null, Light.GREEN, null, null))))
                .endsWith("ix_supervised_item_programme_lights");
        assertThat(keys(database, "items", list(new ItemFilter("P7", 1, null, null, Light.YELLOW, null, null))))
                .endsWith("ix_supervised_item_category_lights");
        assertThat(keys(database, "items", list(new ItemFilter(null, null, "u7", null, Light.RED, null, null))))
                .endsWith("ix_supervised_item_unit_lights");
        assertThat(keys(database, "items", list(seen(ItemFilter.ALL.shining(Light.RED), "u7"))))
                .as("a unit's own and, by their codes, those of others")
                .contains("ix_supervised_item_unit_lights")
                .doesNotContain("ix_supervised_item_lights", "ix_supervised_item_red");
    }

    @OnBothDatabases
    void readsWhatConcernsAUnitInTheOrderOfCodesOrWithoutWhatHasEnded(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        database.jdbc().update("update item_unit set ended = true where item_code not like '%77'");
        database.jdbc().queryForList("analyze table item_unit");
        assertThat(finding(QueryPlan.of(database, LedgerQueries.class, "items", list(seen(ItemFilter.ALL, "u7"))), "u"))
                .isEqualTo("ix_item_unit_code_order");
        var running = seen(ItemFilter.ALL.coming(ItemFilter.State.OPEN, null, null), "u7");
        var counted = Map.<String, Object>of("selection", running, "most", 10_001);
        assertThat(finding(QueryPlan.of(database, LedgerQueries.class, "count", counted), "u"))
                .isEqualTo("ix_item_unit_ended");
    }

    @OnBothDatabases
    void findsWhatWasWithdrawnThroughItsStage(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        var withdrawn = new ItemFilter(null, null, null, Status.WITHDRAWN, null, null, null)
                .coming(ItemFilter.State.DISPATCHED_EVER, null, null);
        assertThat(keys(database, "items", list(withdrawn))).endsWith("ix_supervised_item_stages");
    }

    @OnBothDatabases
    void countsWhatWasDispatchedInIndexesOfStages(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        var ever = ItemFilter.State.DISPATCHED_EVER;
        for (Light light : new Light[] {null, Light.GREY}) {
            assertThat(counting(database, ItemFilter.ALL.shining(light).coming(ever, null, null)))
                    .isEqualTo("ix_supervised_item_stages");
            assertThat(counting(
                            database,
                            new ItemFilter(null, null, "u7", null, light, null, null).coming(ever, null, null)))
                    .isEqualTo("ix_supervised_item_unit_stages");
            assertThat(counting(
                            database,
                            new ItemFilter("P7", null, null, null, light, null, null).coming(ever, null, null)))
                    .isIn("ix_supervised_item_programme_stages", "ix_supervised_item_category_stages");
            assertThat(counting(
                            database, new ItemFilter("P7", 1, null, null, light, null, null).coming(ever, null, null)))
                    .isEqualTo("ix_supervised_item_category_stages");
        }
    }

    @OnBothDatabases
    void countsLightsAndMonthsInIndexesAndLooksForTextAmongGrams(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        assertThat(counting(database, ItemFilter.ALL.shining(Light.RED))).isEqualTo("ix_supervised_item_red");
        assertThat(counting(
                        database,
                        seen(ItemFilter.ALL.shining(Light.YELLOW), null)
                                .spanning(database.mapper(LedgerQueries.class).spans())))
                .isEqualTo("ix_supervised_item_red");
        assertThat(counting(database, ItemFilter.ALL.shining(Light.GREEN))).isEqualTo("ix_supervised_item_green");
        assertThat(counting(database, ItemFilter.ALL.shining(Light.GREY))).startsWith("ix_supervised_item_");
        var may = ItemFilter.ALL.coming(null, YearMonth.of(2023, 5), null);
        assertThat(counting(database, may)).isEqualTo("ix_supervised_item_months");
        var closed = ItemFilter.ALL.coming(null, null, YearMonth.of(2023, 5));
        assertThat(counting(database, closed)).isEqualTo("ix_supervised_item_closed");
        var sought = new ItemFilter(null, null, null, null, null, null, "稀有");
        assertThat(QueryPlan.of(database, LedgerQueries.class, "items", list(sought))
                        .steps())
                .as("the few that have the gram, each by its code")
                .anySatisfy(step -> {
                    assertThat(step.table()).isEqualTo("g");
                    assertThat(step.rows()).isLessThan(20);
                })
                .noneSatisfy(step -> assertThat(step.rows()).isGreaterThan(60));
    }

    /** The index that finds them. */
    private static String counting(Database database, ItemFilter asked) throws SQLException {
        return counting(database, seen(asked, null));
    }

    private static String counting(Database database, ItemSelection selection) throws SQLException {
        Map<String, Object> parameters = Map.of("selection", selection, "most", 10_001);
        return finding(QueryPlan.of(database, LedgerQueries.class, "count", parameters), "i");
    }

    /** The index through which a table is read. */
    private static String finding(QueryPlan plan, String table) {
        return plan.steps().stream()
                .filter(step -> table.equals(step.table()))
                .map(QueryPlan.Step::key)
                .findFirst()
                .orElseThrow();
    }

    private static ItemSelection seen(ItemFilter asked, String scope) {
        return new ItemSelection(asked, scope, TODAY);
    }

    private static Map<String, Object> list(ItemFilter asked) {
        return list(seen(asked, null));
    }

    private static Map<String, Object> list(ItemSelection selection) {
        return Map.of("selection", selection, "sort", ItemSort.parse(null), "page", PageRequest.of(0, 50));
    }

    private static Map<String, Object> duties(AssignmentFilter filter) {
        return Map.of("filter", filter, "page", PageRequest.of(0, 50));
    }

    /** Thirty programmes and units, one in a hundred items waiting for a signature, a third of the duties taken. */
    private static void fill(Database database) {
        new LedgerRows(database);
        database.transactions().executeWithoutResult(all -> insert(database.jdbc()));
        database.jdbc().queryForList("analyze table supervised_item, assignment, item_gram, item_unit");
    }

    private static void insert(JdbcTemplate jdbc) {
        List<Object[]> items = new ArrayList<>();
        List<Object[]> duties = new ArrayList<>();
        IntStream.range(0, ITEMS).forEach(i -> {
            String code = "ZG-%06d".formatted(i);
            String unit = "u" + i % 30;
            items.add(new Object[] {
                code,
                "P" + i % 30,
                i / 30 % 7,
                unit,
                i % 100 == 0 ? "SIGN_OFF" : "IN_PROGRESS",
                TODAY.plusDays(i % 90 - 30)
            });
            duties.add(new Object[] {"t" + i, code, unit, i % 3 == 0 ? unit + ".p" + i % 4 : null});
        });
        jdbc.batchUpdate(
                "insert into supervised_item (code, programme_code, category_no, title, title_official, requirement, kind, grade,"
                        + " responsible_unit, responsible_leader, measures_process, status, deadline_version,"
                        + " provisional, yellow_from, red_from, percent, round, illustrative, created_at, version)"
                        + " values (?, ?, ?, '事项', false, '要求', 'PHASED', 'MAJOR', ?, 'l', 'm', ?, 1, false,"
                        + " '2023-03-01', ?, 0, 1, true, '2023-03-01 01:00:00', 1)",
                items);
        jdbc.batchUpdate(
                "insert into assignment (task_id, item_code, step, unit_code, role, person, due_at, created_at,"
                        + " rung, rung_on) values (?, ?, 'Task_CarryOutMeasure', ?, 'HANDLER', ?, '2023-03-20 16:00:00',"
                        + " '2023-03-01 01:00:00', 'END', '9999-12-31')",
                duties);
        jdbc.update("insert into item_gram (gram, item_code) select '事项', code from supervised_item");
        jdbc.update(
                "insert into item_gram (gram, item_code) select '稀有', code from supervised_item where code like '%777'");
        jdbc.update("insert into item_unit (unit_code, item_code, relation)"
                + " select responsible_unit, code, 'RESPONSIBLE' from supervised_item");
        jdbc.update("insert into item_unit (unit_code, item_code, relation)"
                + " select 'u7', code, 'COOPERATING' from supervised_item where code like '%1'");
    }

    private static List<String> keys(Database database, String query, Map<String, Object> parameters)
            throws SQLException {
        return QueryPlan.of(database, LedgerQueries.class, query, parameters).keys();
    }
}
