package org.zhenggai.alert.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.sweep.Sweep;

/** Brings alerts to where people are: plans what is new, then sends what is due. After whoever climbs, so that one round does both. */
@Component
@Order(3)
@EnableConfigurationProperties(DeliverySettings.class)
public class DeliverAlerts implements Sweep {

    private final PlanDeliveries plan;
    private final SendDeliveries send;

    DeliverAlerts(PlanDeliveries plan, SendDeliveries send) {
        this.plan = plan;
        this.send = send;
    }

    @Override
    public int sweep() {
        return plan.plan() + send.send();
    }
}
