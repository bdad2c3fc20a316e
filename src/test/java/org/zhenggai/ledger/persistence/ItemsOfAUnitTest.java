package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.Found.assertFound;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What one unit sees of the ledger: its own items, and those of others that concern it. */
class ItemsOfAUnitTest {

    private static final PageRequest FIRST = PageRequest.of(0, 50);
    private static final int MANY = 10_000;

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

    private static final List<String> LIVES = List.of("WITHDRAWN", "IN_PROGRESS", "CLOSED");

    private static ItemSelection of(String unit, Light light, ItemFilter.State state) {
        var asked = new ItemFilter(null, null, unit, null, light, null, null).coming(state, null, null);
        return new ItemSelection(asked, "gaj", TODAY);
    }
}
