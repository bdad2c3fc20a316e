package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.NOON;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.Search;
import org.zhenggai.ledger.WorkRow;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class LedgerQueriesTest {

    private static final ItemSelection ALL = new ItemSelection(ItemFilter.ALL, null, TODAY);
    private static final PageRequest FIRST = PageRequest.of(0, 50);
    private static final int MANY = 10_000;

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
    void showsAUnitWhateverConcernsIt(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1");
        rows.item("ZG-2");
        rows.item("ZG-3", Map.of("responsible_unit", "gaj"));
        rows.concerns("gaj", "ZG-1", "COOPERATING");
        rows.concerns("gaj", "ZG-1", "ASSIGNED");
        rows.concerns("gaj", "ZG-3", "RESPONSIBLE");
        rows.concerns("zjj", "ZG-2", "RESPONSIBLE");
        Map<String, Object> draft = new HashMap<>(Map.of("status", "DRAFT"));
        draft.put("dispatched_on", null);
        draft.put("responsible_unit", "gaj");
        rows.item("ZG-4", draft);
        rows.concerns("gaj", "ZG-4", "RESPONSIBLE");

        assertFound(database, of(null, null, null), "ZG-1", "ZG-3");
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.item("ZG-1", "gaj").code()).isEqualTo("ZG-1");
        assertThat(queries.item("ZG-2", "gaj")).isNull();
        assertThat(queries.item("ZG-2", null).code()).isEqualTo("ZG-2");
        assertThat(queries.item("ZG-9", null)).isNull();
        assertThat(queries.item("ZG-4", "gaj")).isNull();
        assertThat(queries.item("ZG-4", null).code()).isEqualTo("ZG-4");
    }

    @OnBothDatabases
    void showsAUnitItsOwnAndOtherUnitsItemsAsOneList(Database database) {
        var rows = new LedgerRows(database);
        for (int i = 1; i <= 9; i++) {
            boolean own = i % 2 == 0;
            rows.item(
                    "ZG-" + i,
                    Map.of("responsible_unit", own ? "gaj" : "sfj", "percent", 10 - i, "status", LIVES.get(i % 3)));
            rows.concerns("gaj", "ZG-" + i, own ? "RESPONSIBLE" : i % 3 == 0 ? "ASSIGNED" : "COOPERATING");
        }
        rows.concerns("gaj", "ZG-2", "ASSIGNED");
        rows.concerns("gaj", "ZG-3", "COOPERATING");
        rows.item("ZG-0");
        var queries = database.mapper(LedgerQueries.class);
        ItemSelection seen = of(null, null, null);
        for (String sort : List.of("code", "percent,desc", "deadline", "status,desc")) {
            ItemSort order = ItemSort.parse(sort);
            List<String> pages = new ArrayList<>();
            for (int page = 0; page < 4; page++) {
                queries.items(seen, order, PageRequest.of(page, 3)).forEach(row -> pages.add(row.code()));
            }
            assertThat(pages)
                    .as(sort)
                    .isEqualTo(queries.items(seen, order, FIRST).stream()
                            .map(ItemRow::code)
                            .toList())
                    .hasSize(9);
        }
        assertFound(database, of("gaj", null, null), "ZG-2", "ZG-4", "ZG-6", "ZG-8");
        assertFound(database, of("sfj", null, null), "ZG-1", "ZG-3", "ZG-5", "ZG-7", "ZG-9");
        assertFound(database, of("zjj", null, null));
        assertFound(database, of(null, Light.GREEN, null), "ZG-1", "ZG-4", "ZG-7");
        assertFound(database, of(null, Light.GREY, null), "ZG-2", "ZG-3", "ZG-5", "ZG-6", "ZG-8", "ZG-9");
        assertFound(database, of(null, null, ItemFilter.State.CLOSED), "ZG-2", "ZG-5", "ZG-8");
        assertFound(database, of(null, Light.RED, ItemFilter.State.CLOSED));
        assertThat(queries.count(seen, 6)).isEqualTo(6);
        assertThat(queries.shining(seen, Light.windows(), MANY))
                .containsExactlyInAnyOrder(
                        new LedgerQueries.Shining(Light.GREEN, 3), new LedgerQueries.Shining(Light.GREY, 6));
        assertThat(queries.shining(seen, Light.windows(), 1))
                .as("one of each part")
                .satisfies(some -> assertThat(some.stream()
                                .mapToInt(LedgerQueries.Shining::items)
                                .sum())
                        .isEqualTo(2));
    }

    /** What says so may be behind, and only narrows down. */
    @OnBothDatabases
    void leavesOutWhatHasEndedWhereAUnitAsksForWhatRuns(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1");
        rows.item("ZG-2");
        rows.item("ZG-3", Map.of("status", "CLOSED"));
        for (String code : List.of("ZG-1", "ZG-2", "ZG-3")) {
            rows.concerns("gaj", code, "COOPERATING");
        }
        database.jdbc().update("update item_unit set ended = true where item_code = 'ZG-2'");

        assertFound(database, of(null, null, ItemFilter.State.OPEN), "ZG-1");
        assertFound(database, of(null, null, null), "ZG-1", "ZG-2", "ZG-3");
    }

    @OnBothDatabases
    void findsNoDraftAmongWhatWasDispatched(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1", Map.of("status", "DRAFT"));
        ItemFilter drafts = new ItemFilter(null, null, null, Status.DRAFT, null, null, null);
        assertFound(database, drafts, "ZG-1");
        assertFound(database, drafts.coming(ItemFilter.State.DISPATCHED_EVER, null, null));
    }

    private static final List<String> LIVES = List.of("WITHDRAWN", "IN_PROGRESS", "CLOSED");

    private static ItemSelection of(String unit, Light light, ItemFilter.State state) {
        var asked = new ItemFilter(null, null, unit, null, light, null, null).coming(state, null, null);
        return new ItemSelection(asked, "gaj", TODAY);
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
    void findsWhatIsWrittenAndTakesWildcardsLiterally(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1", Map.of("title", "办结率达到100%"));
        rows.item("ZG-2", Map.of("title", "办结率达到100人"));
        rows.item("ZG-3", Map.of("requirement", "清理a_b台账!"));
        rows.item("ZG-4", Map.of("requirement", "清理aXb台账"));

        assertFound(database, searching("100%"), "ZG-1");
        assertFound(database, searching("a_b"), "ZG-3");
        assertFound(database, searching("台账!"), "ZG-3");
        assertFound(database, searching(" 台账 "), "ZG-3", "ZG-4");
        assertFound(database, searching("zg-2"), "ZG-2");
        assertFound(database, searching("\\"));
    }

    @OnBothDatabases
    void findsChineseByPairsOfSignsAndBySingleOnes(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-2022-0101", Map.of("title", "行政执法案卷评查", "requirement", "逐件核对"));
        rows.item("ZG-2022-0102", Map.of("title", "行政复议规范化", "requirement", "执法人员学法"));
        rows.item("ZG-2022-0203", Map.of("title", "住在𠮷林路的法律援助", "requirement", "对接12348热线 Hotline"));

        assertFound(database, searching("行政执法"), "ZG-2022-0101");
        assertFound(database, searching("执法"), "ZG-2022-0101", "ZG-2022-0102");
        assertFound(database, searching("政执"), "ZG-2022-0101");
        assertFound(database, searching("执行政法"));
        assertFound(database, searching("法"), "ZG-2022-0101", "ZG-2022-0102", "ZG-2022-0203");
        assertFound(database, searching("查"), "ZG-2022-0101");
        assertFound(database, searching("对"), "ZG-2022-0101", "ZG-2022-0203");
        assertFound(database, searching("𠮷林"), "ZG-2022-0203");
        assertFound(database, searching("𠮷"), "ZG-2022-0203");
        assertFound(database, searching("热线 H"), "ZG-2022-0203");
        assertFound(database, searching("线 H"), "ZG-2022-0203");
        assertFound(database, searching("线H"));
        assertFound(database, searching("0203"), "ZG-2022-0203");
        assertFound(database, searching("zg-2022-01"), "ZG-2022-0101", "ZG-2022-0102");
        assertFound(database, searching("行政执法案卷评查"), "ZG-2022-0101");
        assertFound(database, searching("住在𠮷林路的法律援助"), "ZG-2022-0203");
        assertFound(database, searching("不存在的事项"));
    }

    @OnBothDatabases
    void looksForNoMoreCandidatesThanAsked(Database database) {
        var rows = new LedgerRows(database);
        for (int i = 1; i <= 5; i++) {
            rows.item("ZG-" + i, Map.of("title", "行政执法执法"));
        }
        rows.item("ZG-6", Map.of("title", "执行", "requirement", "行政法"));
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.candidates(searching("行政执法").search(), 3)).hasSize(3);
        assertThat(queries.candidates(searching("行政执法").search(), 9)).hasSize(5);
        assertThat(queries.candidates(searching("执").search(), 9)).hasSize(6).doesNotHaveDuplicates();
        assertThat(queries.candidates(searching("zg-").search(), 9)).hasSize(6);
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

    private static ItemFilter searching(String text) {
        return new ItemFilter(null, null, null, null, null, null, text);
    }

    private static void assertFound(Database database, ItemFilter asked, String... codes) {
        assertFound(database, new ItemSelection(asked, null, TODAY), codes);
    }

    private static void assertFound(Database database, ItemSelection selection, String... codes) {
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.items(selection, ItemSort.parse(null), FIRST))
                .extracting(ItemRow::code)
                .containsExactly(codes);
        assertThat(queries.count(selection, 100)).isEqualTo(codes.length);
        assertThat(queries.shining(selection, Light.windows(), MANY).stream()
                        .mapToInt(LedgerQueries.Shining::items)
                        .sum())
                .as("in all lights together")
                .isEqualTo(codes.length);
        Search sought = selection.asked().search();
        if (sought != null && selection.candidates() == null) {
            assertFound(database, selection.among(queries.candidates(sought, 100)), codes);
        }
    }

    private static List<String> sorted(Database database, String sort) {
        return database.mapper(LedgerQueries.class).items(ALL, ItemSort.parse(sort), FIRST).stream()
                .map(ItemRow::code)
                .toList();
    }

    private static void assertDuties(Database database, AssignmentFilter filter, String... taskIds) {
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.assignments(filter, FIRST))
                .extracting(Assignment::taskId)
                .containsExactly(taskIds);
        assertThat(queries.countAssignments(filter, 100)).isEqualTo(taskIds.length);
    }
}
