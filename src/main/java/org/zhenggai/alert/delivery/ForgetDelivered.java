package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.persistence.DeliveredMapper;
import org.zhenggai.platform.sweep.Sweep;

/**
 * Removes messages that were sent, or needed no sending, long ago. Alerts stay in their inboxes, and dead letters until
 * somebody has seen to them.
 */
@Component
class ForgetDelivered implements Sweep {

    /** So few that nobody waits for them. */
    private static final int BATCH = 500;

    private final DeliveredMapper delivered;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetDelivered(
            DeliveredMapper delivered, DeliverySettings settings, TransactionTemplate transaction, Clock clock) {
        this.delivered = delivered;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int sweep() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.keepDays()));
        return all("SENT", before) + all("VOID", before);
    }

    /** Until a batch is not full, or another node is at it as well. */
    private int all(String status, Instant before) {
        int removed = 0;
        int last;
        do {
            last = transaction.execute(running -> {
                List<Long> oldest = delivered.deliveries(status, before, BATCH);
                if (oldest.isEmpty()) {
                    return 0;
                }
                delivered.removeLists(oldest);
                return delivered.removeDeliveries(oldest);
            });
            removed += last;
        } while (last == BATCH);
        return removed;
    }
}
