package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.alert.persistence.DeliveryMapper;
import org.zhenggai.platform.text.PlainText;

/** Writes down how an attempt went, unless its lease ran out and somebody else has made the next one since. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final int LONGEST_REASON = 64;

    private final DeliveryMapper deliveries;
    private final BackOff backOff;
    private final Clock clock;

    Outcomes(DeliveryMapper deliveries, BackOff backOff, Clock clock) {
        this.deliveries = deliveries;
        this.backOff = backOff;
        this.clock = clock;
    }

    void store(Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        int attempts = delivery.attempts();
        if (outcome instanceof Outcome.TryAgain again && !backOff.isOver(attempts)) {
            if (attempts == 1) {
                LOG.warn("Delivery {} through {} has to wait: {}", delivery.id(), delivery.channel(), again.reason());
            }
            deliveries.again(
                    delivery.id(), attempts, backOff.after(attempts, now, again.notBefore()), cut(again.reason()));
        } else if (outcome instanceof Outcome.TryAgain again) {
            bury(delivery, again.reason());
        } else if (outcome instanceof Outcome.Undeliverable undeliverable) {
            bury(delivery, undeliverable.reason());
        } else {
            deliveries.sent(delivery.id(), attempts, now);
        }
    }

    private void bury(Delivery delivery, String reason) {
        deliveries.dead(delivery.id(), delivery.attempts(), cut(reason));
        LOG.warn("Delivery {} through {} is a dead letter: {}", delivery.id(), delivery.channel(), reason);
    }

    private static String cut(String reason) {
        return PlainText.beginning(reason, LONGEST_REASON);
    }
}
