package org.zhenggai.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.persistence.DutyQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.paging.Page;
import org.zhenggai.platform.paging.PageRequest;

/** Open duties as somebody plans the day by: the soonest first, counted by day and week. */
@Component
@Transactional(readOnly = true)
public class OwedDuties {

    /**
     * {@code unit} null asks for one's own, {@code group} null for all, each word of {@code q} is found in what the item says.
     */
    public record Ask(String unit, DutyGroup group, String q) {}

    /** The counts are of all groups, whichever one was asked for. */
    public record Listing(Page<OwedDuty> page, DutyCounts counts, DutyGroup.Edges edges) {}

    /** Ready for SQL: patterns of LIKE, limits of the group. */
    public record Narrowed(List<String> patterns, Instant after, Instant until) {}

    private final DutyQueries queries;
    private final DutyList duties;
    private final Clock clock;

    OwedDuties(DutyQueries queries, DutyList duties, Clock clock) {
        this.queries = queries;
        this.duties = duties;
        this.clock = clock;
    }

    /** The soonest first. */
    public Listing list(Ask ask, PageRequest page, Actor reader) {
        AssignmentFilter filter = duties.filter(ask.unit(), null, reader);
        DutyGroup.Edges edges = DutyGroup.Edges.at(clock);
        Narrowed all = new Narrowed(Search.patterns(ask.q()), null, null);
        Narrowed asked = ask.group() == null
                ? all
                : new Narrowed(all.patterns(), edges.after(ask.group()), edges.until(ask.group()));
        DutyCounts counts = queries.count(filter, all, edges, Page.EXACT_UP_TO + 1);
        int total = ask.group() == null ? counts.all() : counts.of(ask.group());
        return new Listing(Page.of(queries.owed(filter, asked, page), total, page), counts, edges);
    }
}
