package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.channel.Channel;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.DeliveryMapper;

/**
 * Sends what is due, outside of any transaction. Whoever dies between sending and writing it down leaves a lease that
 * runs out, and the message is sent once more under its key.
 */
@Component
class SendDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(SendDeliveries.class);

    private final List<Channel> channels;
    private final Claims claims;
    private final DeliveryMapper deliveries;
    private final AlertMapper alerts;
    private final AlertStanding standing;
    private final Preferences preferences;
    private final Timing timing;
    private final Composer composer;
    private final Outcomes outcomes;
    private final Clock clock;

    SendDeliveries(
            List<Channel> channels,
            Claims claims,
            DeliveryMapper deliveries,
            AlertMapper alerts,
            AlertStanding standing,
            Preferences preferences,
            Timing timing,
            Composer composer,
            Outcomes outcomes,
            Clock clock) {
        this.channels = channels;
        this.claims = claims;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.standing = standing;
        this.preferences = preferences;
        this.timing = timing;
        this.composer = composer;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    int send() {
        return channels.stream()
                .filter(Channel::configured)
                .mapToInt(this::through)
                .sum();
    }

    /**
     * A channel in trouble is left alone until the next sweep: the others behind would only fail as well. Nor does a
     * sweep go on for longer than a minute's worth, lest a slow server hold up the channels behind it.
     */
    private int through(Channel channel) {
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
    private boolean handled(Delivery delivery, Channel channel) {
        Instant now = clock.instant();
        Instant allowed = timing.allowed(delivery.recipient(), delivery.channel(), delivery.urgent(), now);
        if (allowed.isAfter(now)) {
            deliveries.hold(delivery.id(), delivery.attempts(), allowed);
            return true;
        }
        List<Long> ids = deliveries.alerts(delivery.id());
        List<Long> standing = ids.stream()
                .filter(id -> this.standing.voidReason(id).isEmpty())
                .toList();
        Optional<String> why = standing.isEmpty()
                ? this.standing.voidReason(ids.get(0))
                : preferences.whyNot(delivery.recipient(), delivery.channel());
        if (why.isPresent()) {
            deliveries.voided(delivery.id(), delivery.attempts(), why.get());
            return true;
        }
        Outcome outcome = attempt(delivery, channel, alerts.withIds(standing));
        outcomes.store(delivery, outcome);
        return !(outcome instanceof Outcome.TryAgain);
    }

    private Outcome attempt(Delivery delivery, Channel channel, List<Alert> about) {
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
