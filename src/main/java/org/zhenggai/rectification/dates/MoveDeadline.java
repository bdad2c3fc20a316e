package org.zhenggai.rectification.dates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.rectification.step.StepClocks;

/**
 * Moves an item's deadline after a consent: with it what is not done yet, the duties of its life and its running timer,
 * all by the same number of days.
 */
@Component
public class MoveDeadline {

    private final RunningDates dates;
    private final MeasureMapper measures;
    private final AssignmentMapper assignments;
    private final StepClocks clocks;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    public MoveDeadline(
            RunningDates dates,
            MeasureMapper measures,
            AssignmentMapper assignments,
            StepClocks clocks,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.dates = dates;
        this.measures = measures;
        this.assignments = assignments;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(SupervisedItem item, LocalDate to, Actor actor) {
        long days = ChronoUnit.DAYS.between(item.state().schedule().dueOn(), to);
        dates.change(item, item.extended(to, deadlines.lights(item.grade().name(), to), clock.instant()));
        audit.append(AuditEvent.of("DEADLINE_MOVED", Meaning.DATED, item.code(), actor, clock.instant())
                .round(item.state().round())
                .changing(Map.of(
                        "deadline",
                        new AuditEvent.Change(item.state().schedule().dueOn().toString(), to.toString()))));
        measures.postpone(item.code(), days);
        assignments.of(item.code()).stream()
                .filter(duty -> !duty.besideLife())
                .forEach(duty -> dates.change(duty, duty.dueAt().plus(days, ChronoUnit.DAYS)));
        clocks.postpone(item, days);
        dates.changed(item.code());
    }
}
