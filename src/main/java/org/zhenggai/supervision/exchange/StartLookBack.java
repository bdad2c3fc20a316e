package org.zhenggai.supervision.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.sweep.Batches;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.persistence.LookBackMapper;

/** Schedules the look back when an item closes, and starts it when its day has come, or earlier when an officer says so. */
@Component
public class StartLookBack implements Sweep {

    private final LookBackMapper lookBacks;
    private final ItemRecords items;
    private final Programmes programmes;
    private final Lives lives;
    private final Batches batches;
    private final AuditTrail audit;
    private final Clock clock;

    StartLookBack(
            LookBackMapper lookBacks,
            ItemRecords items,
            Programmes programmes,
            Lives lives,
            Batches batches,
            AuditTrail audit,
            Clock clock) {
        this.lookBacks = lookBacks;
        this.items = items;
        this.programmes = programmes;
        this.lives = lives;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void schedule(StatusChanged change) {
        SupervisedItem item = change.item();
        if (item.status() == Status.CLOSED) {
            int months = programmes.find(item.programme()).orElseThrow().lookBackAfterMonths();
            if (months > 0) {
                insert(item, Zones.today(clock).plusMonths(months));
            }
        }
    }

    @Override
    public int sweep() {
        LocalDate today = Zones.today(clock);
        return batches.run(most -> lookBacks.due(today, most), code -> {
            LookBack lookBack = lookBacks.find(code, items.locked(code).state().round());
            if (lookBack == null || lookBack.status() != LookBack.Status.SCHEDULED) {
                return false;
            }
            open(lookBack, Actor.SYSTEM);
            return true;
        });
    }

    /** On an officer's own account, before its day or where the programme plans none. */
    @Transactional
    public LookBack start(String code, Actor actor) {
        actor.requireOffice();
        SupervisedItem item = items.locked(code);
        item.requireClosed();
        int round = item.state().round();
        LookBack planned = lookBacks.find(code, round);
        LookBack lookBack = planned == null ? insert(item, Zones.today(clock)) : planned;
        if (lookBack.status() != LookBack.Status.SCHEDULED) {
            throw Refused.conflict("lookBack.started", code, round);
        }
        return open(lookBack, actor);
    }

    private LookBack open(LookBack lookBack, Actor actor) {
        lookBacks.status(lookBack.item(), lookBack.round(), LookBack.Status.OPEN);
        audit.append(AuditEvent.of("LOOK_BACK_STARTED", Meaning.OPENED, lookBack.item(), actor, clock.instant())
                .round(lookBack.round())
                .changing(Map.of(
                        "lookBack",
                        new AuditEvent.Change(LookBack.Status.SCHEDULED.name(), LookBack.Status.OPEN.name()))));
        lives.startSatellite("look-back", lookBack.item(), lookBack.round(), Map.of());
        return lookBack.opened();
    }

    private LookBack insert(SupervisedItem item, LocalDate dueOn) {
        LookBack lookBack =
                new LookBack(item.code(), item.state().round(), dueOn, LookBack.Status.SCHEDULED, null, null, null);
        lookBacks.insert(lookBack);
        return lookBack;
    }
}
