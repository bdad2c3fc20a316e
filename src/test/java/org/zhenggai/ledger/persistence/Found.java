package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.Search;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.support.Database;

/** What a selection finds, in the list as in the count. */
final class Found {

    private static final PageRequest FIRST = PageRequest.of(0, 50);
    private static final int MANY = 10_000;

    private Found() {}

    static void assertFound(Database database, ItemFilter asked, String... codes) {
        assertFound(database, new ItemSelection(asked, null, TODAY), codes);
    }

    static void assertFound(Database database, ItemSelection selection, String... codes) {
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
}
