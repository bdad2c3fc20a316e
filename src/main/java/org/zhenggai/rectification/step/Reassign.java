package org.zhenggai.rectification.step;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.AssignmentReassigned;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.persistence.AssignmentMapper;

/** Gives a duty of somebody absent to a colleague who holds the same post. */
@Component
public class Reassign {

    private final AssignmentMapper assignments;
    private final Organisation organisation;
    private final Lives lives;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassign(
            AssignmentMapper assignments,
            Organisation organisation,
            Lives lives,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.organisation = organisation;
        this.lives = lives;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** For the office. {@code person} null puts the duty back to everybody who holds the post. */
    @Transactional
    public void reassign(String taskId, @Nullable String person, Actor actor) {
        actor.requireOffice();
        Assignment duty = open(taskId);
        if (person != null) {
            organisation
                    .findPerson(person)
                    .filter(colleague -> holds(colleague, duty))
                    .orElseThrow(() ->
                            Refused.invalid("assignment.person.unfit", person, organisation.unitName(duty.unit())));
        }
        give(duty, person, actor);
    }

    /** Whoever asks has made sure that it may be. */
    void give(Assignment duty, @Nullable String person, Actor actor) {
        if (Objects.equals(person, duty.person())) {
            return;
        }
        String taskId = duty.taskId();
        lives.assign(taskId, person);
        audit.append(AuditEvent.of("REASSIGNED", Meaning.REASSIGNED, duty.item(), actor, clock.instant())
                .task(duty.step(), taskId, duty.workNo(), false)
                .changing(Map.of("person", new AuditEvent.Change(duty.person(), person))));
        events.publishEvent(new AssignmentReassigned(open(taskId)));
    }

    private Assignment open(String taskId) {
        Assignment duty = assignments.find(taskId);
        if (duty == null) {
            throw Refused.notFound("assignment.unknown");
        }
        return duty;
    }

    private static boolean holds(Person colleague, Assignment duty) {
        return colleague.holds(duty.post());
    }
}
