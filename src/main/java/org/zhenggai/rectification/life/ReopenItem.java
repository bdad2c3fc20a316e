package org.zhenggai.rectification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemChanges;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.order.OrderedTerms;
import org.zhenggai.rectification.persistence.MeasureMapper;

/**
 * 反弹: hands a closed item out again as its next round, with as much time as it had before. What was done stays under
 * the number of its round.
 */
@Component
public class ReopenItem {

    private final ItemRecords records;
    private final MeasureMapper measures;
    private final OrderedTerms terms;
    private final Lives lives;
    private final AuditTrail audit;
    private final Clock clock;

    public ReopenItem(
            ItemRecords records,
            MeasureMapper measures,
            OrderedTerms terms,
            Lives lives,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.measures = measures;
        this.terms = terms;
        this.lives = lives;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(String code, Actor actor) {
        SupervisedItem closed = records.locked(code);
        LocalDate today = Zones.today(clock);
        Schedule before = closed.state().schedule();
        long shift = ChronoUnit.DAYS.between(before.startedOn(), today);
        DueDate due = closed.deadlineTerm().date() == null
                ? terms.due(closed.deadlineTerm(), today)
                : new DueDate(before.dueOn().plusDays(shift), false);
        SupervisedItem reopened = closed.relapsed(today, due, terms.lights(closed, due));
        measures.archive(code, closed.state().round());
        measures.reopen(code);
        measures.postpone(code, shift);
        records.store(closed, reopened);
        terms.schedule(reopened);
        audit.append(AuditEvent.of("REDISPATCHED_AFTER_RELAPSE", Meaning.DISPATCHED, code, actor, clock.instant())
                .round(reopened.state().round())
                .changing(ItemChanges.between(closed, reopened)));
        lives.start(reopened);
    }
}
