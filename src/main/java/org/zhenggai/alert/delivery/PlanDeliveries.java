package org.zhenggai.alert.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.DeliverySwitch;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.platform.sweep.Batches;

/** Turns what lies in the outbox into messages by channel. */
@Component
class PlanDeliveries {

    private final AlertMapper alerts;
    private final AlertStanding standing;
    private final List<DeliveryChannel> channels;
    private final Preferences preferences;
    private final OpenDeliveries open;
    private final DeliverySettings settings;
    private final Batches batches;
    private final DeliverySwitch delivery;

    PlanDeliveries(
            AlertMapper alerts,
            AlertStanding standing,
            List<DeliveryChannel> channels,
            Preferences preferences,
            OpenDeliveries open,
            DeliverySettings settings,
            Batches batches,
            DeliverySwitch delivery) {
        this.alerts = alerts;
        this.standing = standing;
        this.channels = channels;
        this.preferences = preferences;
        this.open = open;
        this.settings = settings;
        this.batches = batches;
        this.delivery = delivery;
    }

    int plan() {
        return batches.run(alerts::fresh, this::plan);
    }

    /** Taking it comes first: a node that planned it at the same moment has then nothing left to do. */
    private boolean plan(Alert alert) {
        Optional<String> voided = standing.voidReason(alert.id());
        if (alerts.take(alert.id(), voided.isPresent() ? "VOID" : "PLANNED") == 0) {
            return false;
        }
        if (voided.isEmpty() && delivery.isOpen()) {
            channels.stream()
                    .filter(DeliveryChannel::configured)
                    .map(DeliveryChannel::name)
                    .filter(channel -> preferences.wants(alert.recipient(), channel, alert.level()))
                    .forEach(channel -> plan(alert, channel));
        }
        return true;
    }

    private void plan(Alert alert, ChannelName channel) {
        boolean urgent = settings.isUrgent(alert.level());
        if (!urgent && preferences.wantsDigest(alert.recipient(), channel)) {
            open.gathered(alert, channel);
        } else {
            open.single(alert, channel, urgent);
        }
    }
}
