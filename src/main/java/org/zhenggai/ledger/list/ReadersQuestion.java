package org.zhenggai.ledger.list;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.sight.Sight;

/**
 * Makes of what was asked what this reader may see of it. A text is looked for first: where few items may say it, the
 * list is made of these alone; where many do, the first page is full before much was read.
 */
@Component
class ReadersQuestion {

    private static final int FEW = 1000;

    private final LedgerQueries queries;
    private final Clock clock;

    ReadersQuestion(LedgerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    ItemSelection of(ItemFilter asked, Actor reader) {
        ItemSelection selection =
                new ItemSelection(asked, Sight.scope(reader), Zones.today(clock)).spanning(queries.spans());
        if (asked.search() == null) {
            return selection;
        }
        List<String> found = queries.candidates(asked.search(), FEW + 1);
        return found.size() > FEW ? selection : selection.among(found);
    }
}
