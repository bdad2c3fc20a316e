package org.zhenggai.rectification;

import static org.zhenggai.platform.Refused.conflict;

import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** Takes a completed step over into the records. Runs inside the engine's transaction: both or neither. */
@Component
public class CompleteStep {

    private final ItemMapper items;
    private final MeasureMapper measures;
    private final AssignmentMapper assignments;
    private final AuditTrail audit;
    private final Organisation organisation;
    private final Clock clock;

    CompleteStep(
            ItemMapper items,
            MeasureMapper measures,
            AssignmentMapper assignments,
            AuditTrail audit,
            Organisation organisation,
            Clock clock) {
        this.items = items;
        this.measures = measures;
        this.assignments = assignments;
        this.audit = audit;
        this.organisation = organisation;
        this.clock = clock;
    }

    public void complete(StepSubmission submission) {
        Assignment duty = submission.assignment();
        SupervisedItem item = items.get(duty.item());
        if (submission.expectedVersion() != null && submission.expectedVersion() != item.version()) {
            throw conflict("item.changed", item.code());
        }
        Instant now = clock.instant();
        recordWork(duty, submission, now);
        store(next(item, duty, submission.input()));
        if (assignments.done(duty) == 0) {
            // Given to a colleague after it was looked at: no longer this person's.
            throw conflict("assignment.lostRace");
        }
        audit.append(AuditEvent.of(StepEvents.of(duty.step(), submission.input()), item.code(), submission.actor(), now)
                .round(item.state().round())
                .task(duty.step(), duty.taskId(), duty.workNo(), Steps.isWork(duty.step()))
                .saying(submission.input().text(), submission.input().opinion())
                .proving(submission.input().evidence()));
    }

    /** A measure is done when its unit says so; a milestone when the office has checked it. */
    private void recordWork(Assignment duty, StepSubmission submission, Instant now) {
        if (duty.workNo() == null) {
            return;
        }
        boolean measure = duty.step().equals(Steps.CARRY_OUT_MEASURE);
        if (measure || duty.step().equals(Steps.REPORT_MILESTONE)) {
            measures.reported(
                    duty.item(),
                    duty.workNo(),
                    submission.input().outcome(),
                    submission.actor().username());
        }
        boolean passed =
                duty.step().equals(Steps.CHECK_MILESTONE) && !submission.input().negative();
        if (measure || passed) {
            measures.done(duty.item(), duty.workNo(), now);
        }
    }

    private SupervisedItem next(SupervisedItem item, Assignment duty, StepInput input) {
        boolean negative = input.negative();
        return switch (duty.step()) {
            case Steps.ACKNOWLEDGE -> negative ? item.declined() : item.acknowledged();
            case Steps.REDISPATCH -> redispatched(item, input.responsibleUnit());
            case Steps.SUBMIT_PLAN -> item.planSubmitted(input.plan());
            case Steps.ENDORSE_PLAN -> negative ? item.planReturned() : item.planEndorsed();
            case Steps.REVIEW_PLAN -> negative ? item.planReturned() : item.planApproved();
            case Steps.CHECK_MILESTONE -> negative ? item.worked(percent(item)) : milestonePassed(item);
            case Steps.APPLY_FOR_CLOSURE, Steps.REWORK -> item.handedIn();
            case Steps.ENDORSE_CLOSURE -> negative ? item.closureReturned() : item.closureEndorsed();
            case Steps.VERIFY_CLOSURE -> negative ? item.closureReturned() : item.verified();
            case Steps.ACCEPT -> item.judged(!negative, input.satisfaction());
            case Steps.SIGN_OFF -> negative ? item.closureReturned() : item.signed();
            case Steps.REPORT_MILESTONE, Steps.CARRY_OUT_MEASURE -> item.worked(percent(item));
            default -> item.touched();
        };
    }

    private SupervisedItem milestonePassed(SupervisedItem item) {
        SupervisedItem worked = item.worked(percent(item));
        return measures.open(item.code()) == 0 ? worked.handedIn() : worked;
    }

    private SupervisedItem redispatched(SupervisedItem item, String unit) {
        Unit known = organisation
                .findUnit(unit)
                .filter(found -> found.kind() != Unit.Kind.SUPERVISION_OFFICE)
                .orElseThrow(() -> Refused.invalid("item.unit.unknown", unit));
        Person leader = organisation.holdersOf(new Post(known.code(), Role.RESPONSIBLE_LEADER)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.invalid("item.unit.leaderless", known.name()));
        if (organisation.holdersOf(new Post(known.code(), Role.HANDLER)).isEmpty()) {
            throw Refused.invalid("item.unit.handlerless", known.name());
        }
        items.dropUnit(item.code(), ItemMapper.Relation.RESPONSIBLE);
        items.addUnit(item.code(), item.state().responsibleUnit(), ItemMapper.Relation.ASSIGNED);
        items.addUnit(item.code(), known.code(), ItemMapper.Relation.RESPONSIBLE);
        // A unit that the matter is no business of does not carry its measures out either.
        measures.handOver(item.code(), item.state().responsibleUnit(), known.code());
        return item.redispatched(known.code(), leader.username());
    }

    private int percent(SupervisedItem item) {
        return measures.percentDone(item.code());
    }

    /** Parallel measures of one item meet here: the loser is run again by the engine edge, not sent away. */
    private void store(SupervisedItem item) {
        if (items.update(item) == 0) {
            throw new OptimisticLockingFailureException(
                    "Item " + item.code() + " moved on from version " + item.version());
        }
    }
}
