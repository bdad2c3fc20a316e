package org.zhenggai.ledger.list;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.rectification.sight.Sight;

/** Open duties: one's own, a unit's, or one by the id of its task. */
@Component
@Transactional(readOnly = true)
public class AssignmentList {

    private final LedgerQueries queries;
    private final Names names;
    private final Clock clock;

    AssignmentList(LedgerQueries queries, Names names, Clock clock) {
        this.queries = queries;
        this.names = names;
        this.clock = clock;
    }

    /** The duty with this task, if the reader may see its item; done, unknown and hidden ones look the same. */
    public AssignmentView duty(String taskId, Actor reader) {
        return find(taskId, reader).orElseThrow(() -> Refused.notFound("assignment.unknown"));
    }

    /** Empty where {@link #duty} refuses. */
    public Optional<AssignmentView> find(String taskId, Actor reader) {
        return Optional.ofNullable(queries.assignment(taskId, Sight.scope(reader)))
                .map(names::of);
    }

    /** {@code unit} null asks for the reader's own duties; {@code overdue} null for all. */
    public Paged<AssignmentView> duties(String unit, Boolean overdue, PageRequest page, Actor reader) {
        AssignmentFilter filter = filter(unit, overdue, reader);
        return Paged.of(
                queries.assignments(filter, page).stream().map(names::of).toList(),
                queries.countAssignments(filter, Paged.EXACT_UP_TO + 1),
                page);
    }

    AssignmentFilter filter(String unit, Boolean overdue, Actor reader) {
        String scope = Sight.scope(reader);
        if (unit != null && scope != null && !scope.equals(unit)) {
            throw Refused.forbidden("assignment.unit.hidden");
        }
        return unit == null
                ? new AssignmentFilter(
                        reader.username(),
                        reader.unit(),
                        List.copyOf(reader.roles()),
                        null,
                        null,
                        overdue,
                        clock.instant())
                : new AssignmentFilter(null, null, List.of(), unit, null, overdue, clock.instant());
    }
}
