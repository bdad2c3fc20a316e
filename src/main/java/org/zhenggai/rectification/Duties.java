package org.zhenggai.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** Keeps the projection of open duties in step with the engine, in its transaction. */
@Component
public class Duties {

    /** A step that the engine has just opened; {@code workNo} is the measure or milestone it is about, else null. */
    public record Opened(String taskId, String item, String step, Integer workNo, Post post, String person) {}

    /** The first rungs of a duty's ladder: that it is there, or back. */
    public static final String NEW = "NEW";

    public static final String RETURNED = "RETURNED";

    private final AssignmentMapper assignments;
    private final ItemMapper items;
    private final MeasureMapper measures;
    private final Satellites satellites;
    private final StepClocks clocks;
    private final Deadlines deadlines;
    private final Clock clock;

    Duties(
            AssignmentMapper assignments,
            ItemMapper items,
            MeasureMapper measures,
            Satellites satellites,
            StepClocks clocks,
            Deadlines deadlines,
            Clock clock) {
        this.assignments = assignments;
        this.items = items;
        this.measures = measures;
        this.satellites = satellites;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Enters the duty and answers when it is due and how urgent it is. */
    public Due opened(Opened duty) {
        SupervisedItem item = items.get(duty.item());
        SatelliteSteps.Subject subject = subject(item, duty);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        HandedIn before = clocks.before(duty, item.state().round());
        Instant dueAt = Zones.endOf(dueOn(item, duty.step(), subject.dueOn(), before, today));
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

    /** A step that is returned runs on by its programme's clock; any other has its own date or the office's term. */
    private LocalDate dueOn(SupervisedItem item, String step, LocalDate own, HandedIn before, LocalDate today) {
        if (own != null) {
            return own;
        }
        return before != null
                ? before.dueOn()
                : deadlines.stepDue(step, item.grade().name(), today).date();
    }

    /** What the engine's task shows of the duty; {@code subject} says which item or measure it is about. */
    public record Due(Instant at, int priority, String subject) {}

    private SatelliteSteps.Subject subject(SupervisedItem item, Opened duty) {
        if (duty.workNo() == null) {
            return new SatelliteSteps.Subject(
                    labelled(item.code() + " " + item.title(), item.illustrative() && !item.titleOfficial()), null);
        }
        return satellites
                .of(duty.step())
                .map(satellite -> satellite.subject(item.code(), duty.workNo(), duty.step()))
                .orElseGet(() -> work(item, duty));
    }

    /** A measure has a date of its own; every other step has the term of the office's policy. */
    private SatelliteSteps.Subject work(SupervisedItem item, Opened duty) {
        Measure work = measures.find(item.code(), duty.workNo());
        return new SatelliteSteps.Subject(
                labelled(item.code() + "（" + work.no() + "）" + work.title(), item.illustrative()),
                Steps.isWork(duty.step()) ? work.dueOn() : null);
    }

    private static String labelled(String subject, boolean illustrative) {
        return illustrative ? subject + "（示例）" : subject;
    }

    public void taken(String taskId, String person) {
        assignments.person(taskId, person);
    }

    /** The engine gave the step up: the item was withdrawn. */
    public void dropped(String taskId) {
        assignments.delete(taskId);
    }
}
