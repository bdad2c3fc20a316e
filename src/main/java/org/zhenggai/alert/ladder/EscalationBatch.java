package org.zhenggai.alert.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertTexts;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.alert.Recipients;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.Rung;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.platform.time.Zones;

/** One batch on its way up: collects what its rungs raise, and what each ladder waits for afterwards. */
final class EscalationBatch {

    /** The same for everything that one sweep finds, however long it takes. */
    record Conditions(Instant now, Ladder ladder, WorkingCalendar calendar, Recipients recipients) {

        LocalDate today() {
            return Zones.dayOf(now);
        }
    }

    /** What a ladder waits for, and the last rung that it has raised. */
    record Reached(NextRung next, String raised) {}

    private final Conditions conditions;
    private final AlertTexts texts;
    private final List<RaisedAlert> raised = new ArrayList<>();
    private final Map<Reached, List<String>> reached = new HashMap<>();

    EscalationBatch(Conditions conditions, AlertTexts texts) {
        this.conditions = conditions;
        this.texts = texts;
    }

    List<RaisedAlert> raised() {
        return raised;
    }

    /** Subjects by what they have come to: few different ones, each stored with one statement. */
    Map<Reached, List<String>> reached() {
        return reached;
    }

    void escalate(DueEscalation one) {
        LocalDate today = conditions.today();
        Optional<Ladder.Step> step = first(one);
        List<Rung> rungs = new ArrayList<>();
        while (step.isPresent() && !step.get().on().isAfter(today)) {
            rungs.add(step.get().rung());
            step = conditions.ladder().after(step.get().rung().name(), one.due(), conditions.calendar());
        }
        if (one instanceof DueEscalation.Duty duty && one.isEvent()) {
            raiseEvent(duty, !rungs.isEmpty());
        }
        for (int i = 0; i < rungs.size(); i++) {
            raise(one, rungs.get(i), i < rungs.size() - 1);
        }
        String last =
                rungs.isEmpty() ? one.raised() : rungs.get(rungs.size() - 1).name();
        reached.computeIfAbsent(new Reached(NextRung.of(step), last), unseen -> new ArrayList<>())
                .add(one.subject());
    }

    /**
     * A duty that is back goes on after the rung it had come to; one that is new counts from its first day, and a rung
     * that the policy has given up from the day for which it was waited.
     */
    private Optional<Ladder.Step> first(DueEscalation one) {
        Ladder ladder = conditions.ladder();
        if (one.isEvent() && one.raised() != null && ladder.named(one.raised()).isPresent()) {
            return ladder.after(one.raised(), one.due(), conditions.calendar());
        }
        return one.isEvent()
                ? ladder.ahead(one.due(), one.since(), conditions.calendar())
                : ladder.named(one.rung())
                        .map(rung -> new Ladder.Step(rung, one.rungOn()))
                        .or(() -> ladder.ahead(one.due(), one.rungOn(), conditions.calendar()));
    }

    private void raiseEvent(DueEscalation.Duty one, boolean superseded) {
        String text = texts.ofEvent(one.duty(), one.item(), one.rung());
        conditions
                .recipients()
                .owners(one.duty())
                .forEach(person -> raise(one, one.rung(), Alert.Level.REMINDER, person, text, superseded));
    }

    private void raise(DueEscalation one, Rung rung, boolean superseded) {
        String text = one.text(texts, rung, conditions.today(), conditions.calendar());
        Alert.Level level = Alert.Level.valueOf(rung.level());
        one.told(rung.roles(), conditions.recipients())
                .forEach(person -> raise(one, rung.name(), level, person, text, superseded));
    }

    private void raise(
            DueEscalation one, String rule, Alert.Level level, String person, String text, boolean superseded) {
        Escalation.Item item = one.item();
        raised.add(new RaisedAlert(
                new Alert(
                        null,
                        one.subject(),
                        item.code(),
                        rule,
                        level,
                        item.deadlineVersion(),
                        0,
                        person,
                        conditions.now(),
                        null,
                        text),
                superseded));
    }
}
