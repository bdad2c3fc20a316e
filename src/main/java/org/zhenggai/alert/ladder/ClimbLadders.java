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
import org.zhenggai.alert.Recipients;
import org.zhenggai.alert.Watched;
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
class ClimbLadders {

    /** Ladders of one kind. */
    interface Kind {

        Subject subject();

        /** Those beyond a place that have come to something, locked, in the order of their places. */
        List<OnLadder> due(LocalDate today, Watched.Place after, int most);

        void arm(List<String> subjects, Ascent.Reached reached);
    }

    /** {@code last} is where it ended, null where nothing is left beyond. */
    private record Batch(int raised, Watched.Place last) {}

    private static final int FEW = 100;
    private static final int BATCH = 1000;
    private static final int AT_A_TIME = 2;
    private static final int ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ClimbLadders.class);

    private final Alerts alerts;
    private final AlertTexts texts;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClimbLadders(
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
        Batch first = batch(kind, conditions(kind), Watched.Place.FIRST, FEW);
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
        for (Watched.Place after = Watched.Place.FIRST; after != null; ) {
            Batch batch = batch(kind, conditions, after, BATCH);
            raised += batch.raised();
            after = batch.last();
        }
        return raised;
    }

    private Ascent.Conditions conditions(Kind kind) {
        return new Ascent.Conditions(
                clock.instant(), policy.ladder(kind.subject()), calendars.current(), new Recipients(organisation));
    }

    /** The database may let one of two batches go first and undo the other. */
    private Batch batch(Kind kind, Ascent.Conditions conditions, Watched.Place after, int most) {
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

    private Batch attempt(Kind kind, Ascent.Conditions conditions, Watched.Place after, int most) {
        return transaction.execute(status -> {
            List<OnLadder> due = kind.due(conditions.today(), after, most);
            var ascent = new Ascent(conditions, texts);
            due.forEach(ascent::climb);
            alerts.raise(ascent.raised());
            ascent.reached().forEach((reached, subjects) -> kind.arm(subjects, reached));
            return new Batch(
                    ascent.raised().size(),
                    due.size() < most ? null : due.get(most - 1).place());
        });
    }
}
