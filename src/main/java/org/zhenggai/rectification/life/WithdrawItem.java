package org.zhenggai.rectification.life;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.ItemChanges;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;

/** 终止: ends an item and whatever is open for it, for a stated reason. */
@Component
public class WithdrawItem {

    private final ItemRecords records;
    private final Lives lives;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawItem(ItemRecords records, Lives lives, AuditTrail audit, Clock clock) {
        this.records = records;
        this.lives = lives;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(String code, String reason, Actor actor) {
        actor.requireOffice();
        SupervisedItem item = records.locked(code);
        SupervisedItem withdrawn = item.withdrawn();
        records.store(item, withdrawn);
        audit.append(AuditEvent.of("WITHDRAWN", Meaning.WITHDRAWN, code, actor, clock.instant())
                .round(item.state().round())
                .saying(null, reason)
                .changing(ItemChanges.between(item, withdrawn)));
        if (item.status() != Status.DRAFT) {
            lives.satellitesEnded(code);
            lives.withdrawn(code);
        }
    }
}
