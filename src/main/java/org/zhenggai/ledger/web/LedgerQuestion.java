package org.zhenggai.ledger.web;

import java.time.YearMonth;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.rectification.Status;

/**
 * The ledger's address. {@code view} is the saved view whose columns are shown; {@code pick=all} shows every row of the
 * page as chosen, for those without JavaScript.
 */
record LedgerQuestion(
        String programme,
        Integer category,
        String unit,
        Status status,
        Light light,
        Kind kind,
        String q,
        ItemFilter.State state,
        YearMonth dispatchedIn,
        YearMonth closedIn,
        String sort,
        Integer page,
        Integer size,
        Long view,
        String pick) {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    ItemFilter filter() {
        return new ItemFilter(said(programme), category, said(unit), status, light, kind, said(q))
                .coming(state, dispatchedIn, closedIn);
    }

    /** Whether anything but the order is asked for. */
    boolean narrows() {
        return !filter().equals(ItemFilter.ALL);
    }

    ItemSort order() {
        return ItemSort.parse(sort);
    }

    int rows() {
        return size == null ? USUAL_SIZE : Math.min(size, LARGEST_SIZE);
    }

    /** No further than lists are counted. */
    PageRequest request() {
        int asked = page == null ? 0 : page;
        return PageRequest.of(Math.min(asked, (Paged.EXACT_UP_TO - 1) / Math.max(1, rows())), rows());
    }

    LedgerQuestion onPage(int other) {
        return new LedgerQuestion(
                programme,
                category,
                unit,
                status,
                light,
                kind,
                q,
                state,
                dispatchedIn,
                closedIn,
                sort,
                other,
                size,
                view,
                pick);
    }

    LedgerQuestion inCategory(Integer other) {
        return new LedgerQuestion(
                programme,
                other,
                unit,
                status,
                light,
                kind,
                q,
                state,
                dispatchedIn,
                closedIn,
                sort,
                page,
                size,
                view,
                pick);
    }

    private static String said(String text) {
        return PlainText.said(text);
    }
}
