package org.zhenggai.ledger;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.ledger.persistence.LedgerQueries.Shining;
import org.zhenggai.organisation.Actor;

/** Items by their lights, as this person may see them. */
@Component
public class Lights {

    private final LedgerQueries queries;
    private final ReadersQuestion questions;

    Lights(LedgerQueries queries, ReadersQuestion questions) {
        this.queries = queries;
        this.questions = questions;
    }

    /** A light that is asked for leaves the others at none. */
    @Transactional(readOnly = true)
    public LightCounts of(ItemFilter asked, Actor reader) {
        ItemSelection selection = questions.of(asked, reader);
        return LightCounts.of(queries.shining(selection, Light.windows(), null).stream()
                .collect(Collectors.toMap(Shining::light, Shining::items)));
    }
}
