package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.persistence.DeliveryMapper;
import org.zhenggai.platform.outage.LostRace;

/**
 * Hands out what is due, one message at a time and each to one node. A lease ends: what a killed node held is handed
 * out again. Nodes take turns at a channel's lock, so that the pace counts for all of them together.
 */
@Component
class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DeliveryMapper deliveries;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;
    private final Clock clock;

    Claims(DeliveryMapper deliveries, TransactionTemplate transaction, DeliverySettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty where nothing is due, or the minute is full. */
    Optional<Delivery> next(DeliveryChannel channel) {
        try {
            return Optional.ofNullable(transaction.execute(status -> claimed(channel)));
        } catch (RuntimeException lost) {
            LostRace.requireIn(lost);
            LOG.debug("Another node was quicker at {}", channel.name(), lost);
            return Optional.empty();
        }
    }

    private Delivery claimed(DeliveryChannel channel) {
        Instant now = clock.instant();
        deliveries.lock("delivery-" + channel.name());
        if (deliveries.attemptedSince(channel.name(), now.minus(MINUTE)) >= channel.perMinute()) {
            return null;
        }
        Long id = deliveries.due(channel.name(), now);
        if (id == null) {
            return null;
        }
        deliveries.claim(id, now, now.plus(settings.lease()));
        return deliveries.find(id);
    }
}
