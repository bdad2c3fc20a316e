package org.zhenggai.ledger;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.ledger.persistence.LedgerQueries.Shining;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;

/** Items by their lights, as this person may see them. */
@Component
public class Lights {

    private final LedgerQueries queries;
    private final Visibility visibility;
    private final Clock clock;

    Lights(LedgerQueries queries, Visibility visibility, Clock clock) {
        this.queries = queries;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** The filter's own scope and day are replaced by the reader's; a light that it names leaves the others at none. */
    @Transactional(readOnly = true)
    public LightCounts of(ItemFilter asked, Actor reader) {
        ItemFilter filter = asked.seenFrom(visibility.scope(reader), Zones.today(clock));
        return LightCounts.of(queries.shining(filter, Light.windows()).stream()
                .collect(Collectors.toMap(Shining::light, Shining::items)));
    }
}
