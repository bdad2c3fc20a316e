package org.zhenggai.rectification.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.OpenWork;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** What the process reports without a person's step: the deadline passing, the public notice, the closing. */
@Component
public class LifeEvents {

    private final ItemRecords records;
    private final MeasureMapper measures;
    private final Programmes programmes;
    private final Lives lives;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    LifeEvents(
            ItemRecords records,
            MeasureMapper measures,
            Programmes programmes,
            Lives lives,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.records = records;
        this.measures = measures;
        this.programmes = programmes;
        this.lives = lives;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** For the history alone: whether an item is overdue is derived from its date. */
    public void deadlineReached(String code) {
        SupervisedItem item = records.locked(code);
        LocalDate deadline = item.state().schedule().deadline();
        if (!Zones.today(clock).isAfter(deadline)) {
            // The timer was taken up before somebody moved the deadline. Failing, it stays and runs on the new date.
            throw new OptimisticLockingFailureException("The deadline of " + code + " is now " + deadline);
        }
        append("DEADLINE_REACHED", item, Map.of());
    }

    /** Answers when the notice ends; empty days pass through. */
    public Instant publicNoticeOpened(String code) {
        SupervisedItem item = records.get(code);
        int days = programmes.find(item.programme()).orElseThrow().publicNoticeDays();
        LocalDate until = Zones.today(clock).plusDays(days);
        records.store(item, item.published());
        append("PUBLIC_NOTICE_OPENED", item, Map.of("days", new AuditEvent.Change(null, days)));
        return days == 0 ? null : Zones.endOf(until);
    }

    public void closed(String code) {
        SupervisedItem item = records.locked(code);
        append("CLOSED", item, Map.of());
        records.store(item, item.closed(clock.instant(), open(code)));
        lives.satellitesEnded(code);
    }

    private void append(String event, SupervisedItem item, Map<String, AuditEvent.Change> changes) {
        audit.append(AuditEvent.of(event, item.code(), currentActor.get(), clock.instant())
                .round(item.state().round())
                .changing(changes));
    }

    /**
     * A piece of work is through all its steps. A project whose last milestone is reached waits for acceptance; a
     * requirement's unit applies for closure itself.
     */
    public void workDone(String code, int no) {
        measures.done(code, no, clock.instant());
        SupervisedItem item = records.get(code);
        SupervisedItem worked = item.worked(measures.percentDone(code));
        OpenWork open = open(code);
        boolean reached = item.type() == ItemType.PROJECT && open.isNone();
        records.store(item, reached ? worked.handedIn(open) : worked);
    }

    private OpenWork open(String code) {
        return OpenWork.among(measures.of(code));
    }
}
