package org.zhenggai.ledger;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;

/**
 * Makes of what was asked what this reader may ask. A text is looked for first: where few items may say it, the list is
 * made of these alone; where many do, the first page is full before much was read.
 */
@Component
class ReadersQuestion {

    private static final int FEW = 1000;

    private final LedgerQueries queries;
    private final Visibility visibility;
    private final Clock clock;

    ReadersQuestion(LedgerQueries queries, Visibility visibility, Clock clock) {
        this.queries = queries;
        this.visibility = visibility;
        this.clock = clock;
    }

    ItemFilter of(ItemFilter asked, Actor reader) {
        ItemFilter filter =
                asked.seenFrom(visibility.scope(reader), Zones.today(clock)).spanning(queries.spans());
        if (filter.search() == null) {
            return filter;
        }
        List<String> found = queries.candidates(filter.search(), FEW + 1);
        return found.size() > FEW ? filter : filter.among(found);
    }
}
