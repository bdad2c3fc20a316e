package org.zhenggai.rectification.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemChanges;
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
        LocalDate deadline = item.state().schedule().dueOn();
        if (!Zones.today(clock).isAfter(deadline)) {
            // The timer was taken up before somebody moved the deadline. Failing, it stays and runs on the new date.
            throw new OptimisticLockingFailureException("The deadline of " + code + " is now " + deadline);
        }
        audit.append(event("DEADLINE_REACHED", Meaning.ALARM, item));
    }

    /** Answers when the notice ends; null where the programme has none. */
    public @Nullable Instant publicNoticeOpened(String code) {
        SupervisedItem item = records.get(code);
        int days = programmes.find(item.programme()).orElseThrow().publicNoticeDays();
        LocalDate until = Zones.today(clock).plusDays(days);
        SupervisedItem published = item.published();
        records.store(item, published);
        Map<String, Change> changes = ItemChanges.between(item, published);
        changes.put("days", new Change(null, days));
        audit.append(event("PUBLIC_NOTICE_OPENED", Meaning.OPENED, item).changing(changes));
        return days == 0 ? null : Zones.endOf(until);
    }

    public void closed(String code) {
        SupervisedItem item = records.locked(code);
        SupervisedItem closed = item.closed(clock.instant(), open(code));
        records.store(item, closed);
        audit.append(event("CLOSED", Meaning.DONE, item).changing(ItemChanges.between(item, closed)));
        lives.satellitesEnded(code);
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
        SupervisedItem next = reached ? worked.handedIn(open) : worked;
        records.store(item, next);
        audit.append(event("WORK_DONE", Meaning.DONE, item).about(no).changing(ItemChanges.between(item, next)));
    }

    private AuditEvent event(String name, Meaning meaning, SupervisedItem item) {
        return AuditEvent.of(name, meaning, item.code(), currentActor.get(), clock.instant())
                .round(item.state().round());
    }

    private OpenWork open(String code) {
        return OpenWork.among(measures.of(code));
    }
}
