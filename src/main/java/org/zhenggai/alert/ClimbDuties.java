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
import org.zhenggai.rectification.Duties;

/**
 * Tells whoever owes a duty that it is there or back, and climbs its ladder. A batch is locked, raised and armed anew in
 * one transaction; another node that sweeps meanwhile skips it.
 */
@Component
class ClimbDuties implements Sweep {

    private static final int BATCH = 1000;

    private final LadderMapper mapper;
    private final Alerts alerts;
    private final AlertTexts texts;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClimbDuties(
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
        Batch batch = new Batch(
                now,
                LocalDate.ofInstant(now, Zones.CITY),
                policy.ladder(Subject.DUTY),
                calendars.current(),
                new Recipients(organisation));
        int raised = 0;
        for (Optional<Integer> one = climb(batch); one.isPresent(); one = climb(batch)) {
            raised += one.get();
        }
        return raised;
    }

    private record Batch(
            Instant now, LocalDate today, Ladder ladder, WorkingCalendar calendar, Recipients recipients) {}

    /** Empty where nothing was left to climb. */
    private Optional<Integer> climb(Batch batch) {
        return transaction.execute(status -> {
            List<Watched.Duty> duties = mapper.duties(batch.today(), BATCH);
            if (duties.isEmpty()) {
                return Optional.<Integer>empty();
            }
            Map<String, Watched.Item> items = items(duties);
            List<Alerts.Raised> raised = new ArrayList<>();
            Map<Climbed, List<String>> climbed = new HashMap<>();
            for (Watched.Duty duty : duties) {
                Climbed to = climb(duty, items.get(duty.item()), batch, raised);
                climbed.computeIfAbsent(to, unseen -> new ArrayList<>()).add(duty.taskId());
            }
            alerts.raise(raised);
            climbed.forEach((to, tasks) ->
                    mapper.armDuties(tasks, to.armed().rung(), to.armed().on(), to.raised()));
            return Optional.of(raised.size());
        });
    }

    private record Climbed(Armed armed, String raised) {}

    private Climbed climb(Watched.Duty duty, Watched.Item item, Batch batch, List<Alerts.Raised> raised) {
        LocalDate due = LocalDate.ofInstant(duty.dueAt().minusMillis(1), Zones.CITY);
        boolean event = duty.rung().equals(Duties.NEW) || duty.rung().equals(Duties.RETURNED);
        Reached reached =
                Reached.since(armed(duty, due, event, batch), batch.ladder(), due, batch.today(), batch.calendar());
        if (event) {
            boolean superseded = !reached.rungs().isEmpty();
            String text = texts.ofEvent(duty, item, due, duty.rung());
            batch.recipients()
                    .owners(duty)
                    .forEach(person -> raised.add(
                            alert(duty, item, duty.rung(), Alert.Level.REMINDER, person, text, superseded, batch)));
        }
        for (int i = 0; i < reached.rungs().size(); i++) {
            Rung rung = reached.rungs().get(i);
            boolean superseded = i < reached.rungs().size() - 1;
            String text = texts.ofDuty(duty, item, due, rung.level(), batch.today(), batch.calendar());
            batch.recipients()
                    .ofDuty(rung.roles(), duty)
                    .forEach(person -> raised.add(alert(
                            duty,
                            item,
                            rung.name(),
                            Alert.Level.valueOf(rung.level()),
                            person,
                            text,
                            superseded,
                            batch)));
        }
        return new Climbed(Armed.of(reached.next()), reached.raised(duty.raised()));
    }

    /** A returned duty goes on after the rung that it had come to; one from before the ladder starts from today. */
    private static Optional<Ladder.Step> armed(Watched.Duty duty, LocalDate due, boolean event, Batch batch) {
        if (event && duty.raised() != null) {
            return batch.ladder().after(duty.raised(), due, batch.calendar());
        }
        if (event) {
            LocalDate opened = LocalDate.ofInstant(duty.createdAt(), Zones.CITY);
            return batch.ladder().ahead(due, opened, batch.calendar());
        }
        return duty.rung().equals(Armed.ARM)
                ? batch.ladder().ahead(due, batch.today(), batch.calendar())
                : batch.ladder().named(duty.rung()).map(rung -> new Ladder.Step(rung, duty.rungOn()));
    }

    private static Alerts.Raised alert(
            Watched.Duty duty,
            Watched.Item item,
            String rule,
            Alert.Level level,
            String recipient,
            String text,
            boolean superseded,
            Batch batch) {
        return new Alerts.Raised(
                new Alert(
                        null,
                        duty.taskId(),
                        duty.item(),
                        rule,
                        level,
                        item.deadlineVersion(),
                        0,
                        recipient,
                        batch.now(),
                        null,
                        text),
                superseded);
    }

    private Map<String, Watched.Item> items(List<Watched.Duty> duties) {
        List<String> codes = duties.stream().map(Watched.Duty::item).distinct().toList();
        return mapper.items(codes).stream().collect(Collectors.toMap(Watched.Item::code, item -> item));
    }
}
