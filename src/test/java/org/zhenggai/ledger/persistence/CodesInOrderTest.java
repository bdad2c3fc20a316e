package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Codes are in the order of their numbers, whichever page and list they stand on. */
class CodesInOrderTest {

    private static final List<String> IN_ORDER = List.of(
            "SS-2023-01",
            "SS-2023-99",
            "SS-2023-100",
            "SS-2023-1000",
            "ZG-2022-0601",
            "ZG-2022-061",
            "ZG-2022-0610",
            "ZG-2022-0611",
            "ZG-2022-0699",
            "ZG-2022-06100",
            "ZG-2022-06101",
            "ZG-2022-061000",
            "ZG-2022-0701",
            "ZG-2023-0601");

    @OnBothDatabases
    void listsTheHundredthAfterTheNinetyNinthOnEveryPage(Database database) {
        fill(database);
        assertThat(list(database, ItemFilter.ALL, null, "code")).containsExactlyElementsOf(IN_ORDER);
        assertThat(list(database, ItemFilter.ALL, null, "percent"))
                .as("where the order asked for does not decide")
                .containsExactlyElementsOf(IN_ORDER);
        assertThat(list(database, ItemFilter.ALL, "gaj", "code"))
                .as("a unit's own and those of others")
                .containsExactlyElementsOf(IN_ORDER);
        assertThat(list(database, ItemFilter.ALL, null, "code,desc"))
                .containsExactlyElementsOf(IN_ORDER.stream()
                        .sorted((one, other) -> IN_ORDER.indexOf(other) - IN_ORDER.indexOf(one))
                        .toList());
    }

    @OnBothDatabases
    void findsCodesByTheirBeginningInThatOrder(Database database) {
        fill(database);
        for (String begun : List.of("ss", "ZG-20", "ZG-2022-0", "ZG-2022-06", "ZG-2022-061", "SS-2023-", "SS-2023-1")) {
            var asked = new ItemFilter(null, null, null, null, null, null, begun);
            assertThat(list(database, asked, null, "code"))
                    .as(begun)
                    .containsExactlyElementsOf(IN_ORDER.stream()
                            .filter(code -> code.startsWith(begun.toUpperCase(Locale.ROOT)))
                            .toList());
        }
    }

    private static void fill(Database database) {
        var rows = new LedgerRows(database);
        for (int at = 0; at < IN_ORDER.size(); at++) {
            String code = IN_ORDER.get(at * 5 % IN_ORDER.size());
            rows.item(code, Map.of("responsible_unit", at % 2 == 0 ? "gaj" : "sfj"));
            rows.concerns("gaj", code, at % 2 == 0 ? "RESPONSIBLE" : "COOPERATING");
        }
    }

    /** Page by page, as it is read. */
    private static List<String> list(Database database, ItemFilter asked, String scope, String sort) {
        var queries = database.mapper(LedgerQueries.class);
        var selection = new ItemSelection(asked, scope, TODAY);
        List<String> codes = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
            queries.items(selection, ItemSort.parse(sort), PageRequest.of(page, 3)).stream()
                    .map(ItemRow::code)
                    .forEach(codes::add);
        }
        return codes;
    }
}
