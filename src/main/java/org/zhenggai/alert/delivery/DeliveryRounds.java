package org.zhenggai.alert.delivery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers between the sweeps too: a red card does not wait for them, and a retry is due after a minute. */
@Component
@ConditionalOnProperty("zhenggai.sweep.enabled")
class DeliveryRounds {

    private final DeliverAlerts deliver;

    DeliveryRounds(DeliverAlerts deliver) {
        this.deliver = deliver;
    }

    @Scheduled(initialDelayString = "${zhenggai.sweep.first}", fixedDelayString = "${zhenggai.delivery.every}")
    void run() {
        deliver.sweep();
    }
}
