package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.persistence.DeliveryMapper;

/** Opens messages: each under its key, and under each key one. */
@Component
class OpenDeliveries {

    private final DeliveryMapper deliveries;
    private final Timing timing;
    private final Clock clock;

    OpenDeliveries(DeliveryMapper deliveries, Timing timing, Clock clock) {
        this.deliveries = deliveries;
        this.timing = timing;
        this.clock = clock;
    }

    /** A message about this alert alone; a group that has been told of its cause is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void single(Alert alert, ChannelName channel, boolean urgent) {
        String key = channel.reachesAGroup()
                ? DeliveryKey.toGroup(channel, alert)
                : DeliveryKey.toPerson(channel, alert.id());
        if (deliveries.locked(key) == null) {
            Instant when = timing.allowed(alert.recipient(), channel, urgent, clock.instant());
            open(alert, channel, key, urgent, false, when);
        }
    }

    /** Into the next digest that nobody has begun to send. */
    @Transactional(propagation = Propagation.MANDATORY)
    void gathered(Alert alert, ChannelName channel) {
        LocalDate day = timing.dayOfDigest(clock.instant());
        String key = DeliveryKey.ofDigest(channel, alert.recipient(), day);
        Delivery digest = deliveries.locked(key);
        while (digest != null && !digest.untouched()) {
            day = day.plusDays(1);
            key = DeliveryKey.ofDigest(channel, alert.recipient(), day);
            digest = deliveries.locked(key);
        }
        if (digest == null) {
            open(alert, channel, key, false, true, timing.digestOf(day));
        } else {
            deliveries.addAlert(digest.id(), alert.id());
        }
    }

    private void open(Alert alert, ChannelName channel, String key, boolean urgent, boolean digest, Instant when) {
        deliveries.insert(
                new Delivery(
                        null,
                        channel,
                        alert.recipient(),
                        key,
                        digest,
                        urgent ? Delivery.URGENT : Delivery.USUAL,
                        Delivery.Status.PENDING,
                        0,
                        when),
                clock.instant());
        deliveries.addAlert(deliveries.locked(key).id(), alert.id());
    }
}
