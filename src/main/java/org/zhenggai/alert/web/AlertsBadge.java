package org.zhenggai.alert.web;

import org.springframework.stereotype.Component;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.web.frame.NavBadge;

@Component
class AlertsBadge implements NavBadge {

    private final Alerts alerts;
    private final CurrentActor currentActor;

    AlertsBadge(Alerts alerts, CurrentActor currentActor) {
        this.alerts = alerts;
        this.currentActor = currentActor;
    }

    @Override
    public String entry() {
        return "alerts";
    }

    @Override
    public long count() {
        return alerts.inbox(currentActor.get(), true, PageRequest.of(0, 1)).total();
    }
}
