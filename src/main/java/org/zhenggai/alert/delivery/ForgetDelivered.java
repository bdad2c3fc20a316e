package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.persistence.DeliveredMapper;
import org.zhenggai.platform.sweep.Sweep;

/**
 * Removes what was delivered, or needed no delivery, long ago. Alerts stay in their inboxes, and dead letters until
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
        int removed = 0;
        for (String status : List.of("SENT", "VOID")) {
            removed += all(() -> delivered.deliveries(status, before, BATCH), this::deliveries);
        }
        for (String status : List.of("PLANNED", "VOID")) {
            removed += all(() -> delivered.outbox(status, before, BATCH), delivered::removeOutbox);
        }
        return removed;
    }

    private int deliveries(List<Long> ids) {
        delivered.removeLists(ids);
        return delivered.removeDeliveries(ids);
    }

    /** Until a batch is not full, or another node is at it as well. */
    private int all(Supplier<List<Long>> oldest, ToIntFunction<List<Long>> remove) {
        int removed = 0;
        int last;
        do {
            last = transaction.execute(status -> {
                List<Long> ids = oldest.get();
                return ids.isEmpty() ? 0 : remove.applyAsInt(ids);
            });
            removed += last;
        } while (last == BATCH);
        return removed;
    }
}
