package org.zhenggai.ledger.web;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.zhenggai.platform.paging.Paged;

/**
 * Where one may turn to.
 *
 * @param first   number of the first row on this page, from 1
 * @param last    number of the last one
 * @param pages   pages to name, 0-based: the first, the last, this one and its neighbours
 * @param pageMax the last page that can be shown
 */
record PageNumbers(int first, int last, List<Integer> pages, int pageMax) {

    static PageNumbers of(Paged<?> page) {
        int pageMax = Math.max(0, (page.total() - 1) / page.size());
        var named = new TreeSet<Integer>();
        IntStream.rangeClosed(page.page() - 1, page.page() + 1).forEach(named::add);
        named.add(0);
        named.add(pageMax);
        int before = page.page() * page.size();
        return new PageNumbers(
                before + 1,
                before + page.content().size(),
                named.stream()
                        .filter(number -> number >= 0 && number <= pageMax)
                        .toList(),
                pageMax);
    }
}
