package org.zhenggai.ledger.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.WorkView;

/** What the pieces of an item's work are called, by their numbers. */
record WorkTitles(Map<Integer, String> byNo) {

    static WorkTitles of(ItemView item) {
        return of(Stream.of(item.measures(), item.entries(), item.periods())
                .flatMap(List::stream)
                .toList());
    }

    static WorkTitles of(List<WorkView> work) {
        return new WorkTitles(work.stream().collect(Collectors.toMap(WorkView::no, WorkView::title)));
    }

    /** Null for null, and for work that a draft's edit has taken away. */
    String get(Integer no) {
        return no == null ? null : byNo.get(no);
    }
}
