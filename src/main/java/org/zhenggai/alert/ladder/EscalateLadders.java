package org.zhenggai.alert.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.AlertTexts;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.Recipients;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.outage.LostRace;

/**
 * Climbs all ladders of a kind that have come to something. A batch is locked, raised and armed anew in one transaction;
 * another node that sweeps meanwhile skips it.
 */
@Component
class EscalateLadders {

    /** Ladders of one kind. */
    interface Kind {

        Subject subject();

        /** Those beyond a place that have come to something, locked, in the order of their places. */
        List<DueEscalation> due(LocalDate today, Escalation.Place after, int most);

        void arm(List<String> subjects, EscalationBatch.Reached reached);
    }

    /** {@code last} is where it ended, null where nothing is left beyond. */
    private record Batch(int raised, Escalation.Place last) {}

    private static final int FEW = 100;
    private static final int BATCH = 1000;
    private static final int AT_A_TIME = 2;
    private static final int ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(EscalateLadders.class);

    private final Alerts alerts;
    private final AlertTexts texts;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EscalateLadders(
            Alerts alerts,
            AlertTexts texts,
            EscalationPolicy policy,
            Calendars calendars,
            Organisation organisation,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.alerts = alerts;
        this.texts = texts;
        this.policy = policy;
        this.calendars = calendars;
        this.organisation = organisation;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers how many alerts were raised. Where the first few are not all, several batches are climbed at a time. */
    int climb(Kind kind) {
        Batch first = batch(kind, conditions(kind), Escalation.Place.FIRST, FEW);
        return first.raised()
                + (first.last() != null
                        ? IntStream.range(0, AT_A_TIME)
                                .parallel()
                                .map(one -> rest(kind))
                                .sum()
                        : 0);
    }

    private int rest(Kind kind) {
        var conditions = conditions(kind);
        int raised = 0;
        for (Escalation.Place after = Escalation.Place.FIRST; after != null; ) {
            Batch batch = batch(kind, conditions, after, BATCH);
            raised += batch.raised();
            after = batch.last();
        }
        return raised;
    }

    private EscalationBatch.Conditions conditions(Kind kind) {
        return new EscalationBatch.Conditions(
                clock.instant(), policy.ladder(kind.subject()), calendars.current(), new Recipients(organisation));
    }

    /** The database may let one of two batches go first and undo the other. */
    private Batch batch(Kind kind, EscalationBatch.Conditions conditions, Escalation.Place after, int most) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(kind, conditions, after, most);
            } catch (RuntimeException lost) {
                if (attempt == ATTEMPTS || !LostRace.isIn(lost)) {
                    throw lost;
                }
                LOG.debug("Lost a race in attempt {}", attempt);
            }
        }
    }

    private Batch attempt(Kind kind, EscalationBatch.Conditions conditions, Escalation.Place after, int most) {
        return transaction.execute(status -> {
            List<DueEscalation> due = kind.due(conditions.today(), after, most);
            var batch = new EscalationBatch(conditions, texts);
            due.forEach(batch::escalate);
            alerts.raise(batch.raised());
            batch.reached().forEach((reached, subjects) -> kind.arm(subjects, reached));
            return new Batch(
                    batch.raised().size(),
                    due.size() < most ? null : due.get(most - 1).place());
        });
    }
}
