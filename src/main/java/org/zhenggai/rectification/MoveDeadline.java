package org.zhenggai.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.rectification.process.Engine;

/**
 * Moves an item's deadline after a consent: with it what is not done yet, the duties of its life and its running timer,
 * all by the same number of days, in the caller's transaction.
 */
@Component
public class MoveDeadline {

    private final ItemRecords records;
    private final MeasureMapper measures;
    private final AssignmentMapper assignments;
    private final StepClocks clocks;
    private final Deadlines deadlines;
    private final Engine engine;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveDeadline(
            ItemRecords records,
            MeasureMapper measures,
            AssignmentMapper assignments,
            StepClocks clocks,
            Deadlines deadlines,
            Engine engine,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.measures = measures;
        this.assignments = assignments;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.engine = engine;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public void move(SupervisedItem item, LocalDate to, Actor actor) {
        long days = ChronoUnit.DAYS.between(item.state().schedule().deadline(), to);
        SupervisedItem moved = item.extended(to, deadlines.lights(item.grade().name(), to));
        records.store(item, moved);
        audit.append(AuditEvent.of("DEADLINE_MOVED", item.code(), actor, clock.instant())
                .round(item.state().round())
                .changing(Map.of(
                        "deadline",
                        new AuditEvent.Change(item.state().schedule().deadline().toString(), to.toString()))));
        measures.postpone(item.code(), days);
        assignments.of(item.code()).stream().filter(duty -> !duty.besideLife()).forEach(duty -> postpone(duty, days));
        clocks.postpone(item, days);
        engine.deadlineMoved(moved);
        events.publishEvent(new DeadlineMoved(moved));
    }

    private void postpone(Assignment duty, long days) {
        Instant due = duty.dueAt().plus(days, ChronoUnit.DAYS);
        assignments.due(duty.taskId(), due);
        engine.due(duty.taskId(), due);
    }
}
