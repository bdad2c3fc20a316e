package org.zhenggai.ledger.list;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.DutyCounts;
import org.zhenggai.ledger.DutyGroup;
import org.zhenggai.ledger.NarrowedDuties;
import org.zhenggai.ledger.OwedDuty;
import org.zhenggai.ledger.Search;
import org.zhenggai.ledger.persistence.DutyQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;

/** Open duties as somebody plans the day by: the soonest first, counted by day and week. */
@Component
@Transactional(readOnly = true)
public class OwedDuties {

    /**
     * {@code unit} null asks for one's own, {@code group} null for all, each word of {@code q} is found in what the item says.
     */
    public record Ask(String unit, DutyGroup group, String q) {}

    /** The counts are of all groups, whichever one was asked for. */
    public record Listing(Paged<OwedDuty> page, DutyCounts counts, DutyGroup.Edges edges) {}

    private final DutyQueries queries;
    private final AssignmentList duties;
    private final Clock clock;

    OwedDuties(DutyQueries queries, AssignmentList duties, Clock clock) {
        this.queries = queries;
        this.duties = duties;
        this.clock = clock;
    }

    /** The soonest first. */
    public Listing list(Ask ask, PageRequest page, Actor reader) {
        AssignmentFilter filter = duties.filter(ask.unit(), null, reader);
        DutyGroup.Edges edges = DutyGroup.Edges.at(clock);
        NarrowedDuties all = new NarrowedDuties(Search.patterns(ask.q()), null, null);
        NarrowedDuties asked = ask.group() == null
                ? all
                : new NarrowedDuties(all.patterns(), edges.after(ask.group()), edges.until(ask.group()));
        DutyCounts counts = queries.count(filter, all, edges, Paged.EXACT_UP_TO + 1);
        int total = ask.group() == null ? counts.all() : counts.of(ask.group());
        return new Listing(Paged.of(queries.owed(filter, asked, page), total, page), counts, edges);
    }
}
