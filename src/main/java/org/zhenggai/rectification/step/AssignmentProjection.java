package org.zhenggai.rectification.step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.HandedIn;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemMapper;

/** Keeps the projection of open duties in step with the engine, in its transaction. */
@Component
public class AssignmentProjection {

    /** A step that the engine has just opened; {@code workNo} is the measure or milestone it is about, else null. */
    public record Opened(
            String taskId,
            String item,
            String step,
            @Nullable Integer workNo,
            Post post,
            @Nullable String person) {}

    /** The first rungs of a duty's ladder: that it is there, or back. */
    public static final String NEW = "NEW";

    public static final String RETURNED = "RETURNED";

    private final AssignmentMapper assignments;
    private final ItemRecords records;
    private final ItemMapper items;
    private final AssignmentTerms terms;
    private final StepClocks clocks;
    private final Clock clock;

    AssignmentProjection(
            AssignmentMapper assignments,
            ItemRecords records,
            ItemMapper items,
            AssignmentTerms terms,
            StepClocks clocks,
            Clock clock) {
        this.assignments = assignments;
        this.records = records;
        this.items = items;
        this.terms = terms;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Enters the duty and answers when it is due and how urgent it is. */
    public Due opened(Opened duty) {
        SupervisedItem item = records.get(duty.item());
        SatelliteSteps.Subject subject = terms.subject(item, duty.step(), duty.workNo());
        Instant now = clock.instant();
        LocalDate today = Zones.dayOf(now);
        HandedIn before = clocks.before(duty, item.state().round());
        LocalDate dueOn = before == null
                ? terms.dueOn(item, duty.step(), subject, today)
                : terms.returned(item, subject, before, today);
        Instant dueAt = Zones.endOf(dueOn);
        Post post = duty.post();
        assignments.insert(
                new Assignment(
                        duty.taskId(),
                        duty.item(),
                        duty.step(),
                        duty.workNo(),
                        post.unit(),
                        post.role(),
                        duty.person(),
                        dueAt,
                        now),
                before == null ? NEW : RETURNED,
                today,
                before == null ? null : before.raised());
        boolean ownUnit = post.unit().equals(item.state().responsibleUnit());
        if (!ownUnit && (post.role() == Role.HANDLER || post.role() == Role.RESPONSIBLE_LEADER)) {
            items.addUnit(item.code(), post.unit(), ItemMapper.Relation.ASSIGNED);
        }
        return new Due(dueAt, item.grade().priority(), subject.text());
    }

    /** What the engine's task shows of the duty; {@code subject} says which item or measure it is about. */
    public record Due(Instant at, int priority, String subject) {}

    public void taken(String taskId, String person) {
        assignments.person(taskId, person);
    }

    /** The engine gave the step up: the item was withdrawn. */
    public void dropped(String taskId) {
        assignments.delete(taskId);
    }
}
