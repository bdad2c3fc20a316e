package org.zhenggai.ledger.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.list.LightTabs.Tab;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Lights are counted exactly while that is cheap, and else from below. */
class LightTabsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 15);
    private static final int ITEMS = 1500;

    @OnBothDatabases
    void countsInIndexesExactlyHoweverManyThereAre(Database database) {
        LightTabs tabs = filled(database);
        assertThat(tabs.of(asking(ItemFilter.ALL, null)))
                .containsExactly(
                        new Tab(null, ITEMS, false),
                        new Tab(Light.RED, 150, false),
                        new Tab(Light.YELLOW, 0, false),
                        new Tab(Light.GREEN, 300, false),
                        new Tab(Light.GREY, 1050, false));
        assertThat(tabs.of(asking(ItemFilter.ALL.coming(ItemFilter.State.CLOSED, null, null), null)))
                .as("nothing that was closed shines")
                .containsExactly(
                        new Tab(null, 1050, false),
                        new Tab(Light.RED, 0, false),
                        new Tab(Light.YELLOW, 0, false),
                        new Tab(Light.GREEN, 0, false),
                        new Tab(Light.GREY, 1050, false));
    }

    @OnBothDatabases
    void countsAUnitsOwnAndOtherUnitsItemsTogether(Database database) {
        LightTabs tabs = filled(database);
        assertThat(tabs.of(asking(ItemFilter.ALL, "sfj")))
                .as("its own 750, and 75 of another")
                .containsExactly(
                        new Tab(null, 825, false),
                        new Tab(Light.RED, 75, false),
                        new Tab(Light.YELLOW, 0, false),
                        new Tab(Light.GREEN, 150, false),
                        new Tab(Light.GREY, 600, false));
        assertThat(tabs.of(asking(new ItemFilter(null, null, "gaj", null, null, null, null), "sfj"))
                        .get(0))
                .isEqualTo(new Tab(null, 75, false));
    }

    @OnBothDatabases
    void countsWhatManySayFromBelow(Database database) {
        LightTabs tabs = filled(database);
        List<Tab> many = tabs.of(asking(saying("整改"), null));
        assertThat(many.get(0)).isEqualTo(new Tab(null, 1000, true));
        assertThat(many.subList(1, 5)).allMatch(Tab::more);
        assertThat(many.subList(1, 5).stream().mapToInt(Tab::count).sum())
                .as("of those that were looked at, one more than are counted")
                .isEqualTo(1001);
        assertThat(tabs.of(asking(saying("督察"), null)).get(0)).isEqualTo(new Tab(null, 500, false));
    }

    private static ItemFilter saying(String q) {
        return new ItemFilter(null, null, null, null, null, null, q);
    }

    private static ItemSelection asking(ItemFilter asked, String scope) {
        return new ItemSelection(asked, scope, TODAY);
    }

    /** Seven in ten closed, two on time, one late; half of two units, and of one a tenth shared with the other. */
    private static LightTabs filled(Database database) {
        var jdbc = database.jdbc();
        List.of("supervised_item", "item_unit", "item_gram").forEach(table -> jdbc.update("delete from " + table));
        List<Object[]> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            int life = i / 2 % 10;
            items.add(new Object[] {
                "ZG-%04d".formatted(i),
                i % 3 == 0 ? "督察整改" : "问题整改",
                i % 2 == 0 ? "sfj" : "gaj",
                life < 7 ? "CLOSED" : "IN_PROGRESS",
                TODAY.plusDays(life == 9 ? -1 : 9),
                TODAY.plusDays(life == 9 ? 0 : 10)
            });
        }
        jdbc.batchUpdate(
                "insert into supervised_item (code, programme_code, title, title_official, requirement, kind, grade,"
                        + " responsible_unit, responsible_leader, measures_process, status, dispatched_on,"
                        + " deadline_version, provisional, yellow_from, red_from, percent, round, illustrative,"
                        + " created_at, version) values (?, 'P1', ?, false, '要求', 'PHASED', 'MAJOR', ?, 'l', 'm', ?,"
                        + " '2023-03-01', 1, false, ?, ?, 0, 1, true, '2023-03-01 01:00:00', 1)",
                items);
        jdbc.update("insert into item_unit (unit_code, item_code, relation)"
                + " select responsible_unit, code, 'RESPONSIBLE' from supervised_item");
        jdbc.update("insert into item_unit (unit_code, item_code, relation) select 'sfj', code, 'COOPERATING'"
                + " from supervised_item where code like '%1' and responsible_unit = 'gaj'"
                + " and cast(substring(code, 4, 3) as signed) % 2 = 0");
        jdbc.update("update supervised_item set said = title");
        for (String gram : List.of("督察", "整改")) {
            jdbc.update(
                    "insert into item_gram (gram, item_code) select ?, code from supervised_item where title like ?",
                    gram,
                    "%" + gram + "%");
        }
        return new LightTabs(database.mapper(LedgerQueries.class));
    }
}
