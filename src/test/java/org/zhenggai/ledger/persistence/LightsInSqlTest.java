package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** List, filter and count agree about every item on every day around its boundaries. */
class LightsInSqlTest {

    private static final int MANY = 10_000;

    private static final Integer[] OFFSETS = {null, -2, -1, 0, 1, 2};
    private static final PageRequest ALL = PageRequest.of(0, 500);

    @OnBothDatabases
    void anItemShinesInTheListAsInTheFilterAndIsCountedSo(Database database) {
        int items = fill(new LedgerRows(database));
        var queries = database.mapper(LedgerQueries.class);
        for (LocalDate day = TODAY.minusDays(3); day.isBefore(TODAY.plusDays(4)); day = day.plusDays(1)) {
            LocalDate today = day;
            Map<Light, List<String>> rows = queries.items(asking(null, today), ItemSort.parse(null), ALL).stream()
                    .collect(Collectors.groupingBy(
                            row -> row.light(today), Collectors.mapping(ItemRow::code, Collectors.toList())));
            assertThat(rows.values().stream().mapToInt(List::size).sum()).isEqualTo(items);
            for (Light light : Light.values()) {
                assertThat(queries.items(asking(light, today), ItemSort.parse(null), ALL).stream()
                                .map(ItemRow::code)
                                .toList())
                        .as("%s on %s", light, today)
                        .isEqualTo(rows.getOrDefault(light, List.of()));
                for (String sort : List.of("deadline", "deadline,desc", "code")) {
                    assertThat(
                                    queries
                                            .items(
                                                    asking(light, today).spanning(queries.spans()),
                                                    ItemSort.parse(sort),
                                                    ALL)
                                            .stream()
                                            .map(ItemRow::code))
                            .as("%s on %s by %s, narrowed down by what all items span", light, today, sort)
                            .containsExactlyInAnyOrderElementsOf(rows.getOrDefault(light, List.of()));
                }
            }
            assertThat(queries.shining(asking(null, today), Light.windows(), MANY).stream()
                            .collect(Collectors.toMap(LedgerQueries.Shining::light, LedgerQueries.Shining::items)))
                    .isEqualTo(sizes(rows));
        }
    }

    @OnBothDatabases
    void countsNoMoreThanTheFilterAsksFor(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1");
        rows.item("ZG-2", Map.of("programme_code", "P2", "red_from", TODAY));
        rows.item("ZG-3", Map.of("red_from", TODAY));
        rows.concerns("gaj", "ZG-3", "COOPERATING");
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.shining(
                        seen(new ItemFilter("P2", null, null, null, null, null, null), null), windows(), MANY))
                .containsExactly(new LedgerQueries.Shining(Light.RED, 1));
        assertThat(queries.shining(seen(ItemFilter.ALL, "gaj"), windows(), MANY))
                .containsExactly(new LedgerQueries.Shining(Light.RED, 1));
        assertThat(queries.shining(asking(Light.RED, TODAY), windows(), MANY))
                .containsExactly(new LedgerQueries.Shining(Light.RED, 2));
        assertThat(queries.shining(asking(Light.YELLOW, TODAY), windows(), MANY))
                .isEmpty();
    }

    private static List<Light.Window> windows() {
        return Light.windows();
    }

    private static ItemSelection seen(ItemFilter asked, String scope) {
        return new ItemSelection(asked, scope, TODAY);
    }

    private static ItemSelection asking(Light light, LocalDate today) {
        return new ItemSelection(ItemFilter.ALL.shining(light), null, today);
    }

    private static Map<Light, Integer> sizes(Map<Light, List<String>> rows) {
        Map<Light, Integer> sizes = new HashMap<>();
        rows.forEach((light, codes) -> sizes.put(light, codes.size()));
        return sizes;
    }

    private static int fill(LedgerRows rows) {
        List<String> codes = new ArrayList<>();
        for (Status status : Arrays.asList(Status.values())) {
            for (Integer yellow : OFFSETS) {
                for (Integer red : OFFSETS) {
                    String code = "ZG-" + (1000 + codes.size());
                    codes.add(code);
                    Map<String, Object> columns = new HashMap<>(Map.of("status", status.name()));
                    columns.put("deadline", TODAY.plusDays(codes.size() % 7 - 3));
                    columns.put("yellow_from", yellow == null ? null : TODAY.plusDays(yellow));
                    columns.put("red_from", red == null ? null : TODAY.plusDays(red));
                    rows.item(code, columns);
                }
            }
        }
        return codes.size();
    }
}
