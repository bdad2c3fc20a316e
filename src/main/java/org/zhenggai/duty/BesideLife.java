package org.zhenggai.duty;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Step;
import org.zhenggai.reporting.PeriodNames;
import org.zhenggai.reporting.progress.Reports;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.exchange.Exchanges;

/** What a step beside an item's life answers: the report, request, notice or look back. */
@Component
class BesideLife {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Reports reports;
    private final Exchanges exchanges;
    private final PeriodNames periods;
    private final Organisation organisation;
    private final Texts texts;

    BesideLife(Reports reports, Exchanges exchanges, PeriodNames periods, Organisation organisation, Texts texts) {
        this.reports = reports;
        this.exchanges = exchanges;
        this.periods = periods;
        this.organisation = organisation;
        this.texts = texts;
    }

    /** Null for steps of the item's own life. */
    StepFacts.Beside of(AssignmentView duty) {
        return switch (duty.step()) {
            case Step.REPORT_PROGRESS -> report(duty);
            case Step.DECIDE_EXTENSION -> extension(duty);
            case Step.REPLY_NOTICE, Step.REVIEW_REPLY -> notice(duty);
            case Step.LOOK_BACK ->
                new StepFacts.Beside(
                        texts.of("page.duties.about.lookBack", duty.satelliteNo()),
                        texts.of("page.duties.lookBack.ask"),
                        List.of());
            default -> null;
        };
    }

    private StepFacts.Beside report(AssignmentView duty) {
        return reports.of(duty.item()).stream()
                .filter(report -> report.no() == duty.satelliteNo())
                .findFirst()
                .map(report -> new StepFacts.Beside(periods.of(report), null, List.of()))
                .orElse(null);
    }

    private StepFacts.Beside extension(AssignmentView duty) {
        return exchanges.extensionRequests(duty.item()).stream()
                .filter(request -> request.no() == duty.satelliteNo())
                .findFirst()
                .map(this::told)
                .orElse(null);
    }

    private StepFacts.Beside told(ExtensionRequest request) {
        return new StepFacts.Beside(
                texts.of(
                        "page.duties.extension.to",
                        request.deadline().toString(),
                        request.requestedDeadline().toString()),
                request.reason(),
                List.of(organisation.personName(request.requestedBy()), minute(request.requestedAt())));
    }

    private StepFacts.Beside notice(AssignmentView duty) {
        return exchanges.notices(duty.item()).stream()
                .filter(notice -> notice.no() == duty.satelliteNo())
                .findFirst()
                .map(this::told)
                .orElse(null);
    }

    private StepFacts.Beside told(Notice notice) {
        return new StepFacts.Beside(
                texts.of("page.duties.about.notice", notice.no(), texts.of("page.duties.level." + notice.level())),
                notice.text(),
                List.of(
                        organisation.personName(notice.servedBy()),
                        minute(notice.servedAt()),
                        texts.of("page.duties.replyDue", notice.replyDue().toString())));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(Zones.CITY));
    }
}
