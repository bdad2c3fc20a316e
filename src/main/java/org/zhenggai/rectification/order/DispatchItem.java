package org.zhenggai.rectification.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemChanges;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;

/** 交办: turns rules into dates, hands the item to its unit and starts its process; all of it or nothing. */
@Component
public class DispatchItem {

    private final ItemRecords records;
    private final OrderedTerms terms;
    private final Lives lives;
    private final AuditTrail audit;
    private final Clock clock;

    public DispatchItem(ItemRecords records, OrderedTerms terms, Lives lives, AuditTrail audit, Clock clock) {
        this.records = records;
        this.terms = terms;
        this.lives = lives;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void dispatch(String code, Actor actor) {
        actor.requireOffice();
        SupervisedItem draft = records.locked(code);
        LocalDate today = Zones.today(clock);
        DueDate due = terms.due(draft.deadlineTerm(), today);
        if (!due.date().isAfter(today)) {
            throw Refused.invalid("item.deadline.past", due.date().toString());
        }
        SupervisedItem dispatched = draft.dispatched(today, due, terms.lights(draft, due));
        records.store(draft, dispatched);
        terms.schedule(dispatched);
        Map<String, Change> changes = ItemChanges.between(draft, dispatched);
        // Ordered or reckoned, it is the first that holds.
        changes.put("deadline", new Change(null, due.date().toString()));
        audit.append(AuditEvent.of("DISPATCHED", Meaning.DISPATCHED, code, actor, clock.instant())
                .round(dispatched.state().round())
                .changing(changes));
        lives.start(dispatched);
    }

    /** Whether the item still waits to be handed out. */
    public boolean isDraft(String code) {
        return records.get(code).status() == Status.DRAFT;
    }
}
