package org.zhenggai.rectification.step;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.WorkInHand;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemMapper;

/** Duties and items of somebody who leaves a post stay with it; each item's history says so. */
@Component
class HandOverWork implements WorkInHand {

    private final AssignmentMapper assignments;
    private final ItemMapper items;
    private final ItemRecords records;
    private final Reassign reassign;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    HandOverWork(
            AssignmentMapper assignments,
            ItemMapper items,
            ItemRecords records,
            Reassign reassign,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.assignments = assignments;
        this.items = items;
        this.records = records;
        this.reassign = reassign;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Count of(String username) {
        return new Count(
                assignments.takenBy(username).size(), items.ledBy(username).size());
    }

    /** Whoever works beyond their unit is waited for by every item that runs. */
    @Override
    public boolean awaits(Post post) {
        return switch (post.role()) {
            case AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN -> false;
            case OFFICER, OFFICE_CHIEF, MUNICIPAL_LEADER -> items.isRunning(null);
            case HANDLER, RESPONSIBLE_LEADER ->
                assignments.isOwedBy(post.unit(), post.role()) || items.isRunning(post.unit());
        };
    }

    @Override
    @Transactional
    public Count handOver(Person leaver, @Nullable Person successor, Actor actor) {
        int duties = 0;
        for (Assignment taken : assignments.takenBy(leaver.username())) {
            records.locked(taken.item());
            Assignment duty = assignments.find(taken.taskId());
            if (duty != null && leaver.username().equals(duty.person()) && !leaver.holds(duty.post())) {
                String colleague = successor != null && successor.holds(duty.post()) ? successor.username() : null;
                reassign.give(duty, colleague, actor);
                duties++;
            }
        }
        int led = 0;
        for (String code : items.ledBy(leaver.username())) {
            if (leave(records.locked(code), leaver, successor, actor)) {
                led++;
            }
        }
        return new Count(duties, led);
    }

    @Override
    @Transactional
    public void takeUp(Person newcomer, Actor actor) {
        Post post = new Post(newcomer.unit(), Role.RESPONSIBLE_LEADER);
        if (newcomer.holds(post)) {
            items.leadersIn(post.unit()).stream()
                    .flatMap(leader -> organisation.findPerson(leader).stream())
                    .filter(leader -> !leader.holds(post))
                    .forEach(gone -> handOver(gone, newcomer, actor));
        }
    }

    private boolean leave(SupervisedItem item, Person leaver, @Nullable Person successor, Actor actor) {
        Post post = new Post(item.state().responsibleUnit(), Role.RESPONSIBLE_LEADER);
        if (item.status().ended() || leaver.holds(post)) {
            return false;
        }
        List<Person> leaders =
                successor != null && successor.holds(post) ? List.of(successor) : organisation.holdersOf(post);
        if (leaders.isEmpty()) {
            return false;
        }
        SupervisedItem led = item.ledBy(leaders.get(0).username());
        records.store(item, led);
        audit.append(AuditEvent.of("LEADER_CHANGED", Meaning.CHANGED, item.code(), actor, clock.instant())
                .round(item.state().round())
                .changing(Map.of(
                        "responsibleLeader",
                        new AuditEvent.Change(
                                item.state().responsibleLeader(), led.state().responsibleLeader()))));
        return true;
    }
}
