package org.zhenggai.reporting.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.sweep.Batches;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.reporting.PeriodNames;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.ReportingSchedule;
import org.zhenggai.reporting.persistence.ReportMapper;

/** Asks for the report on every period that is over: after an outage for each that was missed, for none twice. */
@Component
public class OpenReports implements Sweep {

    private final ReportMapper reports;
    private final ItemRecords items;
    private final PeriodNames names;
    private final Lives lives;
    private final Batches batches;
    private final AuditTrail audit;
    private final Clock clock;

    OpenReports(
            ReportMapper reports,
            ItemRecords items,
            PeriodNames names,
            Lives lives,
            Batches batches,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.items = items;
        this.names = names;
        this.lives = lives;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers for how many items a report was opened. */
    @Override
    public int sweep() {
        LocalDate today = Zones.today(clock);
        return batches.run(most -> reports.due(today, most), code -> open(code, today));
    }

    private boolean open(String code, LocalDate today) {
        items.locked(code);
        // Read under the lock: another node may have opened them while this one waited.
        ReportingSchedule schedule = reports.schedule(code);
        if (schedule == null || schedule.opensOn().isAfter(today)) {
            return false;
        }
        int no = reports.last(code);
        while (!schedule.opensOn().isAfter(today)) {
            open(schedule, ++no);
            schedule = schedule.next();
        }
        reports.advance(schedule);
        return true;
    }

    private void open(ReportingSchedule schedule, int no) {
        ProgressReport report = new ProgressReport(
                schedule.item(),
                no,
                schedule.round(),
                schedule.nextPeriod(),
                schedule.everyMonths(),
                ProgressReport.Status.OPEN,
                clock.instant(),
                null,
                null,
                null,
                null);
        reports.insert(report);
        audit.append(AuditEvent.of(
                        "PROGRESS_REPORT_OPENED", Meaning.OPENED, report.item(), Actor.SYSTEM, report.openedAt())
                .round(report.round())
                .saying(names.written(report), null)
                .changing(Map.of(
                        "report", new AuditEvent.Change(null, report.status().name()))));
        lives.startSatellite("progress-report", report.item(), no, Map.of());
    }
}
