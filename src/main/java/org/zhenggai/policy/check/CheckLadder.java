package org.zhenggai.policy.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.zhenggai.alert.Alert;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.Refused;
import org.zhenggai.policy.Contracts;
import org.zhenggai.policy.InputCell;
import org.zhenggai.policy.Location;

/**
 * The rungs of a ladder are reached one after the other, from a reminder upwards. A gap is a subject without rungs, or a
 * level below its highest that no rung has; an overlap are two rungs of a subject that are reached on the same day.
 */
final class CheckLadder {

    /** A rung for one subject. */
    private record Step(ReadRow row, int days, String rung, Alert.Level level) {}

    private final List<ReadRow> rows;
    private final MessageSourceResolvable name = Location.table(Contracts.ESCALATION_POLICY);

    CheckLadder(List<ReadRow> rows) {
        this.rows = rows;
    }

    void check() {
        rows.forEach(this::threshold);
        for (Subject subject : Subject.values()) {
            List<Step> ladder = rows.stream()
                    .filter(row -> row.tests().get(0).holds(subject.name()))
                    .map(CheckLadder::step)
                    .toList();
            if (ladder.isEmpty()) {
                throw Refused.invalid("policy.ladder.missing", name, subject.name());
            }
            order(subject, ladder);
            levels(subject, ladder);
            ladder.forEach(step -> told(subject, step));
        }
    }

    /** A rung is reached on a day and stays so: any other test would be read as if it did. */
    private void threshold(ReadRow row) {
        InputCell.Numbers days = (InputCell.Numbers) row.tests().get(1);
        boolean fromADay = days.ranges().size() == 1
                && days.ranges().get(0).from() != null
                && days.ranges().get(0).to() == null;
        if (!fromADay || Math.abs(from(row)) > Contracts.FURTHEST) {
            throw Refused.invalid(
                    "policy.ladder.threshold", name, Location.row(row.row()), Location.number(Contracts.FURTHEST));
        }
    }

    private void order(Subject subject, List<Step> ladder) {
        List<Step> lower = new ArrayList<>();
        for (Step step : ladder) {
            lower.forEach(one -> {
                if (one.rung().equals(step.rung())) {
                    throw atTwo("policy.ladder.twice", subject, one, step, step.rung());
                }
                if (one.days() == step.days()) {
                    throw atTwo("policy.ladder.overlap", subject, one, step, Location.number(step.days()));
                }
                if (one.days() > step.days()) {
                    throw atTwo("policy.ladder.order", subject, one, step, Location.number(step.days()));
                }
                if (one.level().compareTo(step.level()) > 0) {
                    throw atTwo(
                            "policy.ladder.weaker",
                            subject,
                            one,
                            step,
                            step.level().name());
                }
            });
            lower.add(step);
        }
    }

    /** Nobody is criticised before all who were to be reminded and warned have been. */
    private void levels(Subject subject, List<Step> ladder) {
        int before = -1;
        for (Step step : ladder) {
            if (step.level().ordinal() > before + 1) {
                throw Refused.invalid(
                        "policy.ladder.skipped",
                        name,
                        Location.row(step.row().row()),
                        subject.name(),
                        step.level().name(),
                        Alert.Level.values()[before + 1].name());
            }
            before = step.level().ordinal();
        }
    }

    /** Nobody in particular owes an item; a notice is served for an item, and only when it is overdue. */
    private void told(Subject subject, Step step) {
        boolean toOwner = ((List<?>) step.row().answers().get("roles")).contains(Contracts.OWNER);
        if (subject == Subject.ITEM && toOwner) {
            throw Refused.invalid(
                    "policy.ladder.owner", name, Location.row(step.row().row()));
        }
        boolean notice = (boolean) step.row().answers().get("notice");
        if (notice && (subject == Subject.DUTY || step.days() < 1)) {
            throw Refused.invalid(
                    "policy.ladder.notice", name, Location.row(step.row().row()));
        }
    }

    private Refused atTwo(String key, Subject subject, Step one, Step other, String what) {
        return Refused.invalid(
                key,
                name,
                Location.row(one.row().row()),
                Location.row(other.row().row()),
                subject.name(),
                what);
    }

    private static Step step(ReadRow row) {
        return new Step(row, from(row), (String) row.answers().get("rung"), Alert.Level.valueOf((String)
                row.answers().get("level")));
    }

    private static int from(ReadRow row) {
        return ((InputCell.Numbers) row.tests().get(1)).ranges().get(0).from();
    }
}
