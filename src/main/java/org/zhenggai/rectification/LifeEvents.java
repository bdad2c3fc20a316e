package org.zhenggai.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.persistence.ItemMapper;

/** What the process reports without a person's step: the deadline passing, the public notice, the closing. */
@Component
public class LifeEvents {

    private final ItemMapper items;
    private final Programmes programmes;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    LifeEvents(ItemMapper items, Programmes programmes, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.items = items;
        this.programmes = programmes;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** For the history alone: whether an item is overdue is derived from its date. */
    public void deadlineReached(String code) {
        SupervisedItem item = items.get(code);
        append("DEADLINE_REACHED", item, Map.of());
    }

    /** Answers when the notice ends; empty days pass through. */
    public Instant publicNoticeOpened(String code) {
        SupervisedItem item = items.get(code);
        int days = programmes.find(item.programme()).orElseThrow().publicNoticeDays();
        LocalDate until = Zones.today(clock).plusDays(days);
        store(item.published());
        append("PUBLIC_NOTICE_OPENED", item, Map.of("days", new AuditEvent.Change(null, days)));
        return days == 0 ? null : Zones.endOf(until);
    }

    public void closed(String code) {
        SupervisedItem item = items.get(code);
        store(item.closed(clock.instant()));
        append("CLOSED", item, Map.of());
    }

    private void append(String event, SupervisedItem item, Map<String, AuditEvent.Change> changes) {
        audit.append(AuditEvent.of(event, item.code(), currentActor.get(), clock.instant())
                .round(item.state().round())
                .changing(changes));
    }

    private void store(SupervisedItem item) {
        if (items.update(item) == 0) {
            throw new OptimisticLockingFailureException(
                    "Item " + item.code() + " moved on from version " + item.version());
        }
    }
}
