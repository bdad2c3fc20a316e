package org.zhenggai.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.paging.Page;

/** How many items each light's list would show, the other filters unchanged; counted no further than a list counts. */
@Component
public class LightTabs {

    /** {@code light} null for all; {@code more} says that {@code count} is a lower bound. */
    public record Tab(Light light, int count, boolean more) {}

    private final LedgerQueries queries;
    private final ReadersQuestion questions;

    LightTabs(LedgerQueries queries, ReadersQuestion questions) {
        this.queries = queries;
        this.questions = questions;
    }

    /** All, then by urgency. */
    @Transactional(readOnly = true)
    public List<Tab> of(ItemFilter asked, Actor reader) {
        ItemFilter filter = questions.of(asked, reader);
        return Stream.of(null, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY)
                .map(light -> tab(light, queries.count(filter.shining(light), Page.EXACT_UP_TO + 1)))
                .toList();
    }

    private static Tab tab(Light light, int counted) {
        return new Tab(light, Math.min(counted, Page.EXACT_UP_TO), counted > Page.EXACT_UP_TO);
    }
}
