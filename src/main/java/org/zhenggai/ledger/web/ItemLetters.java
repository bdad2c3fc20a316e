package org.zhenggai.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceFiles;
import org.zhenggai.reporting.PeriodNames;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.progress.Reports;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.Urge;
import org.zhenggai.supervision.exchange.Exchanges;
import org.zhenggai.supervision.exchange.UrgeItem;

/** What was asked, demanded, urged, reported and uploaded about an item, the newest first. */
@Component
class ItemLetters {

    /** {@code urged} by the number of the urge: who was, and when they read it. */
    record Letters(
            List<Report> reports,
            List<Notice> notices,
            List<ExtensionRequest> requests,
            List<Urge> urges,
            Map<Integer, List<Alert>> urged,
            List<LookBack> lookBacks,
            List<EvidenceFile> files) {}

    record Report(ProgressReport report, String period) {}

    private final Exchanges exchanges;
    private final Reports reports;
    private final PeriodNames periods;
    private final Alerts alerts;
    private final EvidenceFiles files;

    ItemLetters(Exchanges exchanges, Reports reports, PeriodNames periods, Alerts alerts, EvidenceFiles files) {
        this.exchanges = exchanges;
        this.reports = reports;
        this.periods = periods;
        this.alerts = alerts;
        this.files = files;
    }

    /** {@code round} null for all; urges and files belong to the item, whatever its round. */
    Letters of(String code, Integer round) {
        return new Letters(
                newestFirst(reports.of(code).stream()
                        .filter(report -> round == null || report.round() == round)
                        .map(report -> new Report(report, periods.of(report)))
                        .toList()),
                newestFirst(exchanges.notices(code).stream()
                        .filter(notice -> round == null || notice.round() == round)
                        .toList()),
                newestFirst(exchanges.extensionRequests(code).stream()
                        .filter(request -> round == null || request.round() == round)
                        .toList()),
                newestFirst(exchanges.urges(code)),
                alerts.about(code, UrgeItem.RULE).stream().collect(Collectors.groupingBy(Alert::occasion)),
                newestFirst(exchanges.lookBacks(code).stream()
                        .filter(lookBack -> round == null || lookBack.round() == round)
                        .toList()),
                newestFirst(files.of(code)));
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        return IntStream.range(0, oldestFirst.size())
                .mapToObj(index -> oldestFirst.get(oldestFirst.size() - 1 - index))
                .toList();
    }
}
