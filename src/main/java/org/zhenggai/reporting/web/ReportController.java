package org.zhenggai.reporting.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.reporting.PeriodNames;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.progress.Reports;

@RestController
@RequestMapping("/api/items/{code}/progress-reports")
class ReportController {

    /** {@code period} is the first day, {@code label} what people call it. */
    record View(
            String no,
            int round,
            LocalDate period,
            String label,
            ProgressReport.Status status,
            OffsetDateTime openedAt,
            String outcome,
            Integer percent,
            String reportedBy,
            String reportedByName,
            OffsetDateTime reportedAt) {}

    private final Reports reports;
    private final PeriodNames names;
    private final Organisation organisation;

    ReportController(Reports reports, PeriodNames names, Organisation organisation) {
        this.reports = reports;
        this.names = names;
        this.organisation = organisation;
    }

    @GetMapping
    List<View> reports(@PathVariable String code) {
        return reports.of(code).stream().map(this::view).toList();
    }

    private View view(ProgressReport report) {
        return new View(
                String.valueOf(report.no()),
                report.round(),
                report.period(),
                names.of(report),
                report.status(),
                Zones.cityTime(report.openedAt()),
                report.outcome(),
                report.percent(),
                report.reportedBy(),
                report.reportedBy() == null ? null : organisation.personName(report.reportedBy()),
                Zones.cityTime(report.reportedAt()));
    }
}
