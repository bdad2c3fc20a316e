package org.zhenggai.rectification.step;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.persistence.AssignmentMapper;

/** Decides at the door whether this person may hand this in, before the engine moves; changes nothing. */
@Component
public class AcceptStep {

    private final AssignmentMapper assignments;
    private final StepIntake intake;
    private final Proofs proofs;
    private final AuditTrail audit;
    private final Organisation organisation;
    private final CurrentActor currentActor;

    AcceptStep(
            AssignmentMapper assignments,
            StepIntake intake,
            Proofs proofs,
            AuditTrail audit,
            Organisation organisation,
            CurrentActor currentActor) {
        this.assignments = assignments;
        this.intake = intake;
        this.proofs = proofs;
        this.audit = audit;
        this.organisation = organisation;
        this.currentActor = currentActor;
    }

    public StepSubmission accept(
            String taskId, Map<String, @Nullable Object> variables, @Nullable Integer expectedVersion) {
        Actor actor = currentActor.get();
        Assignment duty = owed(taskId, actor);
        StepInput input = intake.read(duty.step(), variables);
        if (Step.of(duty.step()).judging() && audit.worked(duty.item(), actor.username())) {
            throw Refused.forbidden("step.ownWork");
        }
        proofs.requireOf(duty.item(), input.evidence());
        return new StepSubmission(duty, input, actor, expectedVersion);
    }

    /** The open duty, if this person may take it over; else 404 or 403. */
    public Assignment owed(String taskId, Actor actor) {
        Assignment duty = assignments.find(taskId);
        if (duty == null) {
            throw Refused.notFound("assignment.unknown");
        }
        if (!duty.owedBy(actor)) {
            throw duty.person() == null || !actor.holds(duty.post())
                    ? Refused.forbidden("assignment.otherUnit", organisation.unitName(duty.unit()))
                    : Refused.forbidden("assignment.otherPerson", organisation.personName(duty.person()));
        }
        return duty;
    }
}
