package org.zhenggai.reporting.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.life.EstimateProgress;
import org.zhenggai.rectification.step.SatelliteSteps;
import org.zhenggai.rectification.step.StepInput;
import org.zhenggai.rectification.step.StepSubmission;
import org.zhenggai.reporting.PeriodNames;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.persistence.ReportMapper;

/** The unit reports how far it is; the item's progress is at least that. */
@Component
class ReportSteps implements SatelliteSteps {

    private final ReportMapper reports;
    private final EstimateProgress estimateProgress;
    private final PeriodNames names;

    ReportSteps(ReportMapper reports, EstimateProgress estimateProgress, PeriodNames names) {
        this.reports = reports;
        this.estimateProgress = estimateProgress;
        this.names = names;
    }

    @Override
    public Set<String> steps() {
        return Set.of(Step.REPORT_PROGRESS);
    }

    @Override
    public Subject subject(String item, int no, String step) {
        return new Subject(item + " " + names.written(reports.find(item, no)), null);
    }

    @Override
    public Taken complete(StepSubmission submission, Instant now) {
        Assignment duty = submission.assignment();
        StepInput input = submission.input();
        reports.report(
                duty.item(),
                duty.workNo(),
                input.outcome(),
                input.percent(),
                submission.actor().username(),
                now);
        Map<String, Change> changes = new TreeMap<>(estimateProgress.estimate(duty.item(), input.percent()));
        changes.put("report", new Change(ProgressReport.Status.OPEN.name(), ProgressReport.Status.REPORTED.name()));
        return new Taken(changes, () -> {});
    }
}
