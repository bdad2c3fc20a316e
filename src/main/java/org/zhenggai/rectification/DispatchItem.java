package org.zhenggai.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.rectification.process.Engine;

/** 交办: turns rules into dates, hands the item to its unit and starts its process; all of it or nothing. */
@Component
public class DispatchItem {

    private final ItemMapper items;
    private final MeasureMapper measures;
    private final Deadlines deadlines;
    private final Engine engine;
    private final AuditTrail audit;
    private final Clock clock;

    DispatchItem(
            ItemMapper items,
            MeasureMapper measures,
            Deadlines deadlines,
            Engine engine,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.measures = measures;
        this.deadlines = deadlines;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void dispatch(String code, Actor actor) {
        SupervisedItem draft = items.get(code);
        LocalDate today = Zones.today(clock);
        DueDate due = due(draft.deadlineTerm(), today);
        if (!due.date().isAfter(today)) {
            throw Refused.invalid("item.deadline.past", due.date().toString());
        }
        SupervisedItem dispatched =
                draft.dispatched(today, due, deadlines.lights(draft.grade().name(), due.date()));
        if (items.update(dispatched) == 0) {
            throw Refused.conflict("item.changed", code);
        }
        measures.of(code).stream()
                .filter(measure -> measure.dueOn() == null)
                .forEach(measure -> measures.due(
                        code, measure.no(), due(measure.term(), today).date()));
        audit.append(AuditEvent.of("DISPATCHED", code, actor, clock.instant())
                .round(dispatched.state().round())
                .changing(Map.of(
                        "deadline", new AuditEvent.Change(null, due.date().toString()))));
        engine.start(dispatched);
    }

    private DueDate due(Term term, LocalDate today) {
        return term.date() != null ? new DueDate(term.date(), false) : deadlines.due(today, term.rule());
    }

    /** Whether the item still waits to be handed out. */
    public boolean isDraft(String code) {
        return items.get(code).status() == Status.DRAFT;
    }
}
