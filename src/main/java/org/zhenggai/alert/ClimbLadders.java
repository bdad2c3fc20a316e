package org.zhenggai.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.organisation.Organisation;

/**
 * Climbs all ladders of a kind that have come to something. A batch is locked, raised and armed anew in one transaction;
 * another node that sweeps meanwhile skips it.
 */
@Component
class ClimbLadders {

    /** Ladders of one kind. */
    interface Kind {

        Subject subject();

        /** Those that have come to something, locked. */
        List<OnLadder> due(LocalDate today, int most);

        void arm(List<String> subjects, Ascent.Reached reached);
    }

    private static final int BATCH = 1000;

    private final LadderMapper mapper;
    private final Alerts alerts;
    private final AlertTexts texts;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClimbLadders(
            LadderMapper mapper,
            Alerts alerts,
            AlertTexts texts,
            EscalationPolicy policy,
            Calendars calendars,
            Organisation organisation,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.alerts = alerts;
        this.texts = texts;
        this.policy = policy;
        this.calendars = calendars;
        this.organisation = organisation;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers how many alerts were raised. */
    int climb(Kind kind) {
        var conditions = new Ascent.Conditions(
                clock.instant(), policy.ladder(kind.subject()), calendars.current(), new Recipients(organisation));
        int raised = 0;
        for (Optional<Integer> one = batch(kind, conditions); one.isPresent(); one = batch(kind, conditions)) {
            raised += one.get();
        }
        return raised;
    }

    /** Empty where nothing was left to climb. */
    private Optional<Integer> batch(Kind kind, Ascent.Conditions conditions) {
        return transaction.execute(status -> {
            List<OnLadder> due = kind.due(conditions.today(), BATCH);
            if (due.isEmpty()) {
                return Optional.<Integer>empty();
            }
            var ascent = new Ascent(conditions, texts);
            due.forEach(ascent::climb);
            alerts.raise(ascent.raised());
            ascent.reached().forEach((reached, subjects) -> kind.arm(subjects, reached));
            return Optional.of(ascent.raised().size());
        });
    }

    Map<String, Watched.Item> items(List<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : mapper.items(codes).stream().collect(Collectors.toMap(Watched.Item::code, Function.identity()));
    }
}
