package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.AlertStanding;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.persistence.DeliveryMapper;

/** What is asked once more before a message leaves, for it may have waited: is this the hour, and does it still matter? */
@Component
class LastCheck {

    private final DeliveryMapper deliveries;
    private final AlertStanding standing;
    private final Preferences preferences;
    private final Timing timing;
    private final Clock clock;

    LastCheck(DeliveryMapper deliveries, AlertStanding standing, Preferences preferences, Timing timing, Clock clock) {
        this.deliveries = deliveries;
        this.standing = standing;
        this.preferences = preferences;
        this.timing = timing;
        this.clock = clock;
    }

    /** The alerts that are still to be told; none where the message was held back or is void. */
    List<Long> passed(Delivery delivery) {
        Instant now = clock.instant();
        Instant allowed = timing.allowed(delivery.recipient(), delivery.channel(), delivery.urgent(), now);
        if (allowed.isAfter(now)) {
            deliveries.hold(delivery.id(), delivery.attempts(), allowed);
            return List.of();
        }
        List<Long> all = deliveries.alerts(delivery.id());
        List<Long> standing = all.stream()
                .filter(id -> this.standing.voidReason(id).isEmpty())
                .toList();
        Optional<String> why = standing.isEmpty()
                ? this.standing.voidReason(all.get(0))
                : preferences.whyNot(delivery.recipient(), delivery.channel());
        if (why.isPresent()) {
            deliveries.voided(delivery.id(), delivery.attempts(), why.get());
            return List.of();
        }
        return standing;
    }
}
