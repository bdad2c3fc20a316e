package org.zhenggai.reporting.progress;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.reporting.ReportingSchedule;
import org.zhenggai.reporting.persistence.ReportMapper;

/** Reporting begins with the work and ends with the item. */
@Component
class FollowItem {

    private final ReportMapper reports;
    private final Programmes programmes;
    private final Clock clock;

    FollowItem(ReportMapper reports, Programmes programmes, Clock clock) {
        this.reports = reports;
        this.programmes = programmes;
        this.clock = clock;
    }

    @EventListener
    void changed(StatusChanged change) {
        SupervisedItem item = change.item();
        if (change.ended()) {
            reports.unschedule(item.code());
            reports.endOpen(item.code());
        } else if (item.status() == Status.IN_PROGRESS && reports.schedule(item.code()) == null) {
            int everyMonths = programmes.find(item.programme()).orElseThrow().reportEveryMonths();
            if (everyMonths > 0) {
                reports.plan(
                        ReportingSchedule.from(item.code(), item.state().round(), everyMonths, Zones.today(clock)));
            }
        }
    }
}
