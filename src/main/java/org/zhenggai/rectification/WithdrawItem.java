package org.zhenggai.rectification;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.process.Engine;

/** 终止: ends an item and whatever is open for it, for a stated reason. */
@Component
public class WithdrawItem {

    private final ItemRecords records;
    private final Engine engine;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawItem(ItemRecords records, Engine engine, AuditTrail audit, Clock clock) {
        this.records = records;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(String code, String reason, Actor actor) {
        SupervisedItem item = records.locked(code);
        records.store(item, item.withdrawn());
        audit.append(AuditEvent.of("WITHDRAWN", code, actor, clock.instant())
                .round(item.state().round())
                .saying(null, reason));
        if (item.status() != Status.DRAFT) {
            engine.satellitesEnded(code);
            engine.withdrawn(code);
        }
    }
}
