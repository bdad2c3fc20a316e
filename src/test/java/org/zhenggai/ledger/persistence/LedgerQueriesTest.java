package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.Found.assertFound;
import static org.zhenggai.ledger.persistence.LedgerRows.NOON;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.WorkRow;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class LedgerQueriesTest {

    private static final PageRequest FIRST = PageRequest.of(0, 50);
    private static final ItemSelection ALL = new ItemSelection(ItemFilter.ALL, null, TODAY);

    @OnBothDatabases
    void filtersByEachFieldAlone(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1");
        rows.item("ZG-2", Map.of("programme_code", "P2", "category_no", 7));
        rows.item("ZG-3", Map.of("responsible_unit", "gaj"));
        rows.item("ZG-4", Map.of("status", "SIGN_OFF"));
        rows.item("ZG-5", Map.of("kind", "ONGOING"));

        assertFound(database, ALL, "ZG-1", "ZG-2", "ZG-3", "ZG-4", "ZG-5");
        assertFound(database, new ItemFilter("P2", null, null, null, null, null, null), "ZG-2");
        assertFound(database, new ItemFilter(null, 7, null, null, null, null, null), "ZG-2");
        assertFound(database, new ItemFilter(null, null, "gaj", null, null, null, null), "ZG-3");
        assertFound(database, new ItemFilter(null, null, null, Status.SIGN_OFF, null, null, null), "ZG-4");
        assertFound(database, new ItemFilter(null, null, null, null, null, Kind.ONGOING, null), "ZG-5");
        assertFound(database, new ItemFilter("P1", null, "sfj", Status.SIGN_OFF, null, Kind.ONGOING, null));
    }

    @OnBothDatabases
    void findsNoDraftAmongWhatWasDispatched(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1", Map.of("status", "DRAFT"));
        ItemFilter drafts = new ItemFilter(null, null, null, Status.DRAFT, null, null, null);
        assertFound(database, drafts, "ZG-1");
        assertFound(database, drafts.coming(ItemFilter.State.DISPATCHED_EVER, null, null));
    }

    @OnBothDatabases
    void takesWhatWasWithdrawnAsADraftForNeverDispatched(Database database) {
        var rows = new LedgerRows(database);
        Map<String, Object> never = new HashMap<>(Map.of("status", "WITHDRAWN"));
        never.put("dispatched_on", null);
        rows.item("ZG-1", never);
        rows.item("ZG-2", Map.of("status", "WITHDRAWN"));

        ItemFilter withdrawn = new ItemFilter(null, null, null, Status.WITHDRAWN, null, null, null);
        assertFound(database, withdrawn, "ZG-1", "ZG-2");
        assertFound(database, withdrawn.coming(ItemFilter.State.DISPATCHED_EVER, null, null), "ZG-2");
        assertFound(database, coming(ItemFilter.State.DISPATCHED_EVER, null, null), "ZG-2");
        assertFound(database, new ItemSelection(ItemFilter.ALL.shining(Light.GREY), "sfj", TODAY), "ZG-2");
        assertFound(
                database,
                ItemFilter.ALL.shining(Light.GREY).coming(ItemFilter.State.DISPATCHED_EVER, null, null),
                "ZG-2");
    }

    @OnBothDatabases
    void filtersByHowFarItemsHaveComeAndByTheCitysMonths(Database database) {
        var rows = new LedgerRows(database);
        Map<String, Object> draft = new HashMap<>(Map.of("status", "DRAFT"));
        draft.put("dispatched_on", null);
        rows.item("ZG-1", draft);
        rows.item("ZG-2", Map.of("dispatched_on", "2023-04-30"));
        rows.item("ZG-3", Map.of("dispatched_on", "2023-05-01", "status", "WITHDRAWN"));
        rows.item(
                "ZG-4",
                Map.of("dispatched_on", "2023-05-31", "status", "CLOSED", "closed_at", "2023-06-30 15:59:59.999"));
        rows.item(
                "ZG-5", Map.of("dispatched_on", "2023-06-01", "status", "CLOSED", "closed_at", "2023-06-30 16:00:00"));

        assertFound(database, coming(ItemFilter.State.OPEN, null, null), "ZG-2");
        assertFound(database, coming(ItemFilter.State.CLOSED, null, null), "ZG-4", "ZG-5");
        assertFound(database, coming(ItemFilter.State.DISPATCHED_EVER, null, null), "ZG-2", "ZG-3", "ZG-4", "ZG-5");
        assertFound(database, coming(null, YearMonth.of(2023, 5), null), "ZG-3", "ZG-4");
        assertFound(database, coming(null, null, YearMonth.of(2023, 6)), "ZG-4");
        assertFound(database, coming(null, null, YearMonth.of(2023, 7)), "ZG-5");
        assertFound(database, coming(ItemFilter.State.OPEN, YearMonth.of(2023, 5), null));
    }

    private static ItemFilter coming(ItemFilter.State state, YearMonth dispatchedIn, YearMonth closedIn) {
        return ItemFilter.ALL.coming(state, dispatchedIn, closedIn);
    }

    @OnBothDatabases
    void sortsStatusesInTheOrderOfAnItemsLife(Database database) {
        var rows = new LedgerRows(database);
        List<String> codes = new ArrayList<>();
        for (Status status : Status.values()) {
            codes.add("ZG-" + (50 - status.ordinal()));
            rows.item(codes.get(codes.size() - 1), Map.of("status", status.name()));
        }
        assertThat(sorted(database, "status")).isEqualTo(codes);
    }

    @OnBothDatabases
    void sortsByEveryFieldBothWaysAndByCodeAmongEquals(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1", Map.of("percent", 10, "grade", "GENERAL", "deadline", TODAY.plusDays(3)));
        rows.item("ZG-2", Map.of("percent", 90, "grade", "MAJOR", "deadline", TODAY.plusDays(2)));
        rows.item("ZG-3", Map.of("percent", 10, "grade", "IMPORTANT", "deadline", TODAY.plusDays(1)));

        assertThat(sorted(database, "percent")).containsExactly("ZG-1", "ZG-3", "ZG-2");
        assertThat(sorted(database, "percent,desc")).containsExactly("ZG-2", "ZG-3", "ZG-1");
        assertThat(sorted(database, "grade")).containsExactly("ZG-2", "ZG-3", "ZG-1");
        assertThat(sorted(database, "grade,desc")).containsExactly("ZG-1", "ZG-3", "ZG-2");
        assertThat(sorted(database, "deadline")).containsExactly("ZG-3", "ZG-2", "ZG-1");
        for (ItemSort.Column column : ItemSort.Column.values()) {
            assertThat(database.mapper(LedgerQueries.class).items(ALL, new ItemSort(column, true), FIRST))
                    .as(column.name())
                    .hasSize(3);
        }
    }

    @OnBothDatabases
    void pagesWithoutGapOrOverlapAndCountsNoFurtherThanAsked(Database database) {
        var rows = new LedgerRows(database);
        for (int i = 1; i <= 7; i++) {
            rows.item("ZG-" + i);
        }
        var queries = database.mapper(LedgerQueries.class);
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            queries.items(ALL, ItemSort.parse("title"), PageRequest.of(page, 2)).forEach(row -> seen.add(row.code()));
        }
        assertThat(seen).containsExactly("ZG-1", "ZG-2", "ZG-3", "ZG-4", "ZG-5", "ZG-6", "ZG-7");
        assertThat(queries.count(ALL, 5)).isEqualTo(5);
        assertThat(queries.count(ALL, 7)).isEqualTo(7);
        assertThat(queries.count(ALL, 100)).isEqualTo(7);
    }

    @OnBothDatabases
    void shinesInTheListAsInTheFilterOnEveryBoundaryDay(Database database) {
        var rows = new LedgerRows(database);
        int number = 0;
        for (Status status : Status.values()) {
            for (int red : new int[] {-1, 0, 1, 5}) {
                for (int yellow : new int[] {-1, 0, 1}) {
                    rows.item(
                            "ZG-" + 100 + number++,
                            Map.of(
                                    "status", status.name(),
                                    "yellow_from", TODAY.plusDays(yellow),
                                    "red_from", TODAY.plusDays(red)));
                }
            }
        }
        Map<String, Object> undated = new HashMap<>();
        undated.put("yellow_from", null);
        undated.put("red_from", null);
        rows.item("ZG-9", undated);

        var queries = database.mapper(LedgerQueries.class);
        int found = 0;
        for (Light light : Light.values()) {
            var selection = new ItemSelection(ItemFilter.ALL.shining(light), null, TODAY);
            List<ItemRow> shining = queries.items(selection, ItemSort.parse(null), PageRequest.of(0, 500));
            assertThat(shining).isNotEmpty().allMatch(row -> row.light(TODAY) == light);
            found += shining.size();
        }
        assertThat(found).isEqualTo(number + 1).isEqualTo(queries.count(ALL, 1000));
    }

    @OnBothDatabases
    void readsARowWhole(Database database) {
        var rows = new LedgerRows(database);
        rows.item(
                "ZG-1",
                Map.of(
                        "problem",
                        "问题",
                        "target",
                        "目标",
                        "plan",
                        "方案",
                        "satisfaction_target",
                        90,
                        "satisfaction",
                        95,
                        "title_official",
                        true,
                        "provisional",
                        true,
                        "round",
                        2,
                        "version",
                        9));
        ItemRow row = database.mapper(LedgerQueries.class).item("ZG-1", null);
        assertThat(row)
                .isEqualTo(new ItemRow(
                        "ZG-1",
                        "P1",
                        "督察P1",
                        1,
                        "行政执法",
                        "事项ZG-1",
                        true,
                        "问题",
                        "整改到位",
                        "目标",
                        Kind.PHASED,
                        org.zhenggai.catalogue.Grade.IMPORTANT,
                        "sfj",
                        "sfj.leader",
                        Status.IN_PROGRESS,
                        TODAY.plusDays(30),
                        1,
                        true,
                        TODAY.plusDays(20),
                        TODAY.plusDays(31),
                        0,
                        "measures-checklist",
                        90,
                        95,
                        "方案",
                        2,
                        9,
                        true));
    }

    @OnBothDatabases
    void listsTheWorkOfAnItemWithItsKindInOrder(Database database) {
        var rows = new LedgerRows(database);
        rows.work("ZG-1", 3, Map.of("kind", "PERIOD", "title", "第 1 期"));
        rows.work("ZG-1", 2, Map.of("kind", "ENTRY", "title", "白银区", "unit_code", "by"));
        rows.work(
                "ZG-1",
                1,
                Map.of(
                        "kind", "MEASURE",
                        "title", "编印目录",
                        "due_on", TODAY,
                        "evidence_required", "目录",
                        "inspection", true,
                        "outcome", "已印发",
                        "done_by", "sfj.handler",
                        "done_at", "2023-03-15 04:00:00"));
        rows.work("ZG-2", 1, Map.of("kind", "MEASURE"));

        assertThat(database.mapper(LedgerQueries.class).work("ZG-1"))
                .containsExactly(
                        new WorkRow(1, WorkKind.MEASURE, "编印目录", "sfj", TODAY, "目录", true, "已印发", "sfj.handler", NOON),
                        new WorkRow(2, WorkKind.ENTRY, "白银区", "by", null, null, false, null, null, null),
                        new WorkRow(3, WorkKind.PERIOD, "第 1 期", "sfj", null, null, false, null, null, null));
        assertThat(database.mapper(LedgerQueries.class).work("ZG-3")).isEmpty();
    }

    @OnBothDatabases
    void namesTheCooperatingUnitsOfManyItemsAtOnce(Database database) {
        var rows = new LedgerRows(database);
        rows.concerns("zjj", "ZG-1", "COOPERATING");
        rows.concerns("gaj", "ZG-1", "COOPERATING");
        rows.concerns("sfj", "ZG-1", "RESPONSIBLE");
        rows.concerns("gaj", "ZG-2", "COOPERATING");
        rows.concerns("gaj", "ZG-3", "COOPERATING");
        assertThat(database.mapper(LedgerQueries.class).cooperatingUnits(List.of("ZG-2", "ZG-1")))
                .containsExactly(
                        new LedgerQueries.UnitOfItem("ZG-1", "gaj"),
                        new LedgerQueries.UnitOfItem("ZG-1", "zjj"),
                        new LedgerQueries.UnitOfItem("ZG-2", "gaj"));
    }

    private static List<String> sorted(Database database, String sort) {
        return database.mapper(LedgerQueries.class).items(ALL, ItemSort.parse(sort), FIRST).stream()
                .map(ItemRow::code)
                .toList();
    }
}
