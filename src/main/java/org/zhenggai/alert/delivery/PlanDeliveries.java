package org.zhenggai.alert.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.Outward;
import org.zhenggai.alert.channel.Channel;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.OutboxMapper;
import org.zhenggai.platform.sweep.Batches;

/** Turns what lies in the outbox into messages by channel. */
@Component
class PlanDeliveries {

    private final OutboxMapper outbox;
    private final AlertMapper alerts;
    private final AlertStanding standing;
    private final List<Channel> channels;
    private final Preferences preferences;
    private final OpenDeliveries open;
    private final DeliverySettings settings;
    private final Batches batches;
    private final Outward outward;

    PlanDeliveries(
            OutboxMapper outbox,
            AlertMapper alerts,
            AlertStanding standing,
            List<Channel> channels,
            Preferences preferences,
            OpenDeliveries open,
            DeliverySettings settings,
            Batches batches,
            Outward outward) {
        this.outbox = outbox;
        this.alerts = alerts;
        this.standing = standing;
        this.channels = channels;
        this.preferences = preferences;
        this.open = open;
        this.settings = settings;
        this.batches = batches;
        this.outward = outward;
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
        if (voided.isEmpty() && outward.isOpen()) {
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
            open.gathered(row, channel);
        } else {
            open.single(row, alert, channel, urgent);
        }
    }
}
