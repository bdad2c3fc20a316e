package org.zhenggai.alert.delivery;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.alert.persistence.AlertMapper;

/**
 * Sends what is due, outside of any transaction. Whoever dies between sending and writing it down leaves a lease that
 * runs out, and the message is sent once more under its key.
 */
@Component
class SendDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(SendDeliveries.class);

    private final List<DeliveryChannel> channels;
    private final Claims claims;
    private final LastCheck lastCheck;
    private final AlertMapper alerts;
    private final Preferences preferences;
    private final Composer composer;
    private final Outcomes outcomes;

    SendDeliveries(
            List<DeliveryChannel> channels,
            Claims claims,
            LastCheck lastCheck,
            AlertMapper alerts,
            Preferences preferences,
            Composer composer,
            Outcomes outcomes) {
        this.channels = channels;
        this.claims = claims;
        this.lastCheck = lastCheck;
        this.alerts = alerts;
        this.preferences = preferences;
        this.composer = composer;
        this.outcomes = outcomes;
    }

    int send() {
        return channels.stream()
                .filter(DeliveryChannel::configured)
                .mapToInt(this::through)
                .sum();
    }

    /**
     * A channel in trouble is left alone until the next sweep: the others behind would only fail as well. Nor does a
     * sweep go on for longer than a minute's worth, lest a slow server hold up the channels behind it.
     */
    private int through(DeliveryChannel channel) {
        int done = 0;
        while (done < channel.perMinute()) {
            Optional<Delivery> claimed = claims.next(channel);
            if (claimed.isEmpty() || !handled(claimed.get(), channel)) {
                break;
            }
            done++;
        }
        return done;
    }

    /** False where the channel asked for another time. */
    private boolean handled(Delivery delivery, DeliveryChannel channel) {
        List<Long> about = lastCheck.passed(delivery);
        if (about.isEmpty()) {
            return true;
        }
        Outcome outcome = attempt(delivery, channel, alerts.withIds(about));
        outcomes.store(delivery, outcome);
        return !(outcome instanceof Outcome.TryAgain);
    }

    private Outcome attempt(Delivery delivery, DeliveryChannel channel, List<Alert> about) {
        String to = channel.name().reachesAGroup() ? null : preferences.email(delivery.recipient());
        try {
            return channel.send(composer.message(delivery, to, about));
        } catch (RuntimeException fault) {
            // Its text may repeat what was to be sent.
            LOG.error(
                    "Delivery {} failed with {}",
                    delivery.id(),
                    fault.getClass().getName());
            return Outcome.tryAgain(fault.getClass().getSimpleName());
        }
    }
}
