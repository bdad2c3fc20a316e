package org.zhenggai.rectification.step;

import static org.zhenggai.platform.Refused.conflict;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemChanges;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;

/** Takes a completed step over into the records. Runs inside the engine's transaction: both or neither. */
@Component
public class CompleteStep {

    private final ItemRecords records;
    private final LifeSteps life;
    private final Satellites satellites;
    private final AssignmentMapper assignments;
    private final StepClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    CompleteStep(
            ItemRecords records,
            LifeSteps life,
            Satellites satellites,
            AssignmentMapper assignments,
            StepClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.life = life;
        this.satellites = satellites;
        this.assignments = assignments;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code endsWork} where the step is all there is to the piece of work that it is about. */
    public void complete(StepSubmission submission, boolean endsWork) {
        Assignment duty = submission.assignment();
        SupervisedItem item = records.get(duty.item());
        if (submission.expectedVersion() != null && submission.expectedVersion() != item.version()) {
            throw conflict("item.changed", item.code());
        }
        Instant now = clock.instant();
        clocks.handedIn(duty, item.state().round(), now);
        if (assignments.done(duty) == 0) {
            // Given to a colleague after it was looked at: no longer this person's.
            throw conflict("assignment.lostRace");
        }
        SatelliteSteps.Taken taken = satellites
                .of(duty.step())
                .map(satellite -> satellite.complete(submission, now))
                .orElseGet(() -> new SatelliteSteps.Taken(
                        ItemChanges.between(item, life.complete(item, submission, endsWork, now)), () -> {}));
        Step step = Step.of(duty.step());
        Step.Told told = step.told(submission.input().decision());
        audit.append(AuditEvent.of(told.event(), told.meaning(), item.code(), submission.actor(), now)
                .round(item.state().round())
                .task(duty.step(), duty.taskId(), duty.workNo(), step.work())
                .saying(submission.input().text(), submission.input().opinion())
                .proving(submission.input().evidence())
                .changing(taken.changes()));
        taken.consequence().run();
    }
}
