package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.channel.Channel;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.DeliveryMapper;
import org.zhenggai.alert.persistence.OutboxMapper;
import org.zhenggai.platform.sweep.Batches;

/** Turns what lies in the outbox into messages by channel. */
@Component
class PlanDeliveries {

    private final OutboxMapper outbox;
    private final DeliveryMapper deliveries;
    private final AlertMapper alerts;
    private final AlertStanding standing;
    private final List<Channel> channels;
    private final Preferences preferences;
    private final Timing timing;
    private final DeliverySettings settings;
    private final Batches batches;
    private final Clock clock;

    PlanDeliveries(
            OutboxMapper outbox,
            DeliveryMapper deliveries,
            AlertMapper alerts,
            AlertStanding standing,
            List<Channel> channels,
            Preferences preferences,
            Timing timing,
            DeliverySettings settings,
            Batches batches,
            Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.standing = standing;
        this.channels = channels;
        this.preferences = preferences;
        this.timing = timing;
        this.settings = settings;
        this.batches = batches;
        this.clock = clock;
    }

    int plan() {
        return batches.run(outbox::fresh, this::plan);
    }

    /** Taking the row comes first: a node that planned it at the same moment has then nothing left to do. */
    private boolean plan(OutboxRow row) {
        Optional<String> voided = standing.voidReason(row.alertId());
        if (outbox.take(row.id(), voided.isPresent() ? "VOID" : "PLANNED") == 0) {
            return false;
        }
        if (voided.isEmpty()) {
            Alert alert = alerts.withIds(List.of(row.alertId())).get(0);
            channels.stream()
                    .filter(Channel::configured)
                    .map(Channel::name)
                    .filter(channel -> preferences.wants(row.recipient(), channel, row.level()))
                    .forEach(channel -> plan(row, alert, channel));
        }
        return true;
    }

    private void plan(OutboxRow row, Alert alert, ChannelName channel) {
        boolean urgent = settings.isUrgent(row.level());
        if (!urgent && preferences.wantsDigest(row.recipient(), channel)) {
            gather(row, channel);
            return;
        }
        String key = channel.reachesAGroup()
                ? DeliveryKey.toGroup(channel, alert)
                : DeliveryKey.toPerson(channel, row.alertId());
        if (deliveries.locked(key) == null) {
            Instant when = timing.allowed(row.recipient(), channel, urgent, clock.instant());
            open(row, channel, key, urgent, false, when);
        }
    }

    /** Into the next digest that nobody has begun to send. */
    private void gather(OutboxRow row, ChannelName channel) {
        LocalDate day = timing.dayOfDigest(clock.instant());
        Delivery digest = digest(row, channel, day);
        while (digest != null && !digest.untouched()) {
            day = day.plusDays(1);
            digest = digest(row, channel, day);
        }
        if (digest == null) {
            open(row, channel, DeliveryKey.ofDigest(channel, row.recipient(), day), false, true, timing.digestOf(day));
        } else {
            deliveries.addAlert(digest.id(), row.alertId());
        }
    }

    private Delivery digest(OutboxRow row, ChannelName channel, LocalDate day) {
        return deliveries.locked(DeliveryKey.ofDigest(channel, row.recipient(), day));
    }

    private void open(
            OutboxRow row, ChannelName channel, String key, boolean urgent, boolean digest, Instant nextAttemptAt) {
        deliveries.insert(
                new Delivery(
                        null,
                        row.id(),
                        channel,
                        row.recipient(),
                        key,
                        digest,
                        urgent ? Delivery.URGENT : Delivery.USUAL,
                        Delivery.Status.PENDING,
                        0,
                        nextAttemptAt),
                clock.instant());
        deliveries.addAlert(deliveries.locked(key).id(), row.alertId());
    }
}
