package org.zhenggai.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.Rung;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.time.Zones;

/** Climbs the ladder of items: from the first reminder to the last card, as the policy says. */
@Component
class ClimbItems implements Sweep {

    private static final int BATCH = 1000;

    private final LadderMapper mapper;
    private final Alerts alerts;
    private final AlertTexts texts;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClimbItems(
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
    @Override
    public int sweep() {
        Instant now = clock.instant();
        Ladder ladder = policy.ladder(Subject.ITEM);
        WorkingCalendar calendar = calendars.current();
        Recipients recipients = new Recipients(organisation);
        int raised = 0;
        for (Optional<Integer> one = climb(now, ladder, calendar, recipients);
                one.isPresent();
                one = climb(now, ladder, calendar, recipients)) {
            raised += one.get();
        }
        return raised;
    }

    /** Empty where nothing was left to climb. */
    private Optional<Integer> climb(Instant now, Ladder ladder, WorkingCalendar calendar, Recipients recipients) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        return transaction.execute(status -> {
            List<Watched.Ladder> climbing = mapper.ladders(today, BATCH);
            if (climbing.isEmpty()) {
                return Optional.<Integer>empty();
            }
            Map<String, Watched.Item> items =
                    mapper.items(climbing.stream().map(Watched.Ladder::item).toList()).stream()
                            .collect(Collectors.toMap(Watched.Item::code, item -> item));
            List<Alerts.Raised> raised = new ArrayList<>();
            Map<Armed, List<String>> armed = new HashMap<>();
            for (Watched.Ladder one : climbing) {
                Watched.Item item = items.get(one.item());
                Reached reached = Reached.since(
                        ladder.named(one.rung()).map(rung -> new Ladder.Step(rung, one.rungOn())),
                        ladder,
                        item.deadline(),
                        today,
                        calendar);
                raise(item, reached.rungs(), now, calendar, recipients, raised);
                armed.computeIfAbsent(Armed.of(reached.next()), unseen -> new ArrayList<>())
                        .add(one.item());
            }
            alerts.raise(raised);
            armed.forEach((to, codes) -> mapper.armItems(codes, to.rung(), to.on()));
            return Optional.of(raised.size());
        });
    }

    private void raise(
            Watched.Item item,
            List<Rung> rungs,
            Instant now,
            WorkingCalendar calendar,
            Recipients recipients,
            List<Alerts.Raised> raised) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            boolean superseded = i < rungs.size() - 1;
            String text = texts.ofItem(item, rung.level(), today, calendar);
            recipients
                    .ofItem(rung.roles(), item)
                    .forEach(person -> raised.add(new Alerts.Raised(
                            new Alert(
                                    null,
                                    item.code(),
                                    item.code(),
                                    rung.name(),
                                    Alert.Level.valueOf(rung.level()),
                                    item.deadlineVersion(),
                                    0,
                                    person,
                                    now,
                                    null,
                                    text),
                            superseded)));
        }
    }
}
