package org.zhenggai.rectification;

import static org.zhenggai.rectification.Status.CLOSED;
import static org.zhenggai.rectification.Status.CLOSURE_REVIEW;
import static org.zhenggai.rectification.Status.DISPATCHED;
import static org.zhenggai.rectification.Status.DRAFT;
import static org.zhenggai.rectification.Status.IN_PROGRESS;
import static org.zhenggai.rectification.Status.PLANNING;
import static org.zhenggai.rectification.Status.PLAN_REVIEW;
import static org.zhenggai.rectification.Status.PUBLIC_NOTICE;
import static org.zhenggai.rectification.Status.SIGN_OFF;
import static org.zhenggai.rectification.Status.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.platform.Refused;

/**
 * A requirement or project under supervision. Each transition names the statuses it may start from; any other is
 * refused with the current one. A return for correction hands the item back to the unit: PLANNING or IN_PROGRESS.
 */
public record SupervisedItem(
        String code,
        String programme,
        String title,
        boolean titleOfficial,
        boolean illustrative,
        Kind kind,
        Grade grade,
        Term deadlineTerm,
        String measuresProcess,
        ItemState state,
        int version) {

    public ItemType type() {
        return ItemType.ofCode(code);
    }

    public Status status() {
        return state.status();
    }

    public SupervisedItem dispatched(LocalDate on, DueDate due, Light.Thresholds lights) {
        return from(List.of(DRAFT), now -> now.status(DISPATCHED)
                .scheduled(now.schedule().dispatched(on, due, lights)));
    }

    public SupervisedItem acknowledged() {
        return to(kind == Kind.IMMEDIATE && type() == ItemType.REQUIREMENT ? IN_PROGRESS : PLANNING, DISPATCHED);
    }

    public SupervisedItem declined() {
        return to(DISPATCHED, DISPATCHED);
    }

    public SupervisedItem redispatched(String unit, String leader) {
        return from(List.of(DISPATCHED), now -> now.owedBy(unit, leader));
    }

    /** Another leader of its unit answers for it. */
    public SupervisedItem ledBy(String leader) {
        return touched().with(state.owedBy(state.responsibleUnit(), leader));
    }

    public SupervisedItem planSubmitted(@Nullable String plan) {
        return from(List.of(PLANNING), now -> now.status(PLAN_REVIEW).planned(plan));
    }

    public SupervisedItem planEndorsed() {
        return to(PLAN_REVIEW, PLAN_REVIEW);
    }

    public SupervisedItem planReturned() {
        return to(PLANNING, PLAN_REVIEW);
    }

    public SupervisedItem planApproved() {
        return to(IN_PROGRESS, PLAN_REVIEW);
    }

    /** Work goes on; {@code percent} is the share of it that is done, less perhaps than the unit has reported. */
    public SupervisedItem worked(int percent) {
        return from(List.of(IN_PROGRESS), now -> now.advanced(Math.max(percent, now.percent())));
    }

    /** The unit's own estimate of how far it is, which takes no status. */
    public SupervisedItem reported(int percent) {
        return touched().with(state.advanced(percent));
    }

    /** A later deadline that was consented to. */
    public SupervisedItem extended(LocalDate to, Light.Thresholds lights, Instant at) {
        return touched().with(state.scheduled(state.schedule().extended(to, lights, at)));
    }

    /** Its dates after a calendar was loaded. */
    public SupervisedItem settled(DueDate due, Light.Thresholds lights) {
        return touched().with(state.scheduled(state.schedule().settled(due, lights)));
    }

    /** 反弹: the problem is back, so the item starts over in the next round. */
    public SupervisedItem relapsed(LocalDate on, DueDate due, Light.Thresholds lights) {
        return from(
                List.of(CLOSED), now -> now.reopened().scheduled(now.schedule().dispatched(on, due, lights)));
    }

    /** The unit says it is done: closure is applied for, rework handed in, or the last milestone passed. */
    public SupervisedItem handedIn(OpenWork open) {
        return to(CLOSURE_REVIEW, IN_PROGRESS).without(open);
    }

    public SupervisedItem closureEndorsed() {
        return to(CLOSURE_REVIEW, CLOSURE_REVIEW);
    }

    public SupervisedItem closureReturned() {
        return to(IN_PROGRESS, CLOSURE_REVIEW, SIGN_OFF);
    }

    public SupervisedItem verified() {
        return to(SIGN_OFF, CLOSURE_REVIEW);
    }

    /** Project acceptance; {@code satisfaction} of the public in percent. */
    public SupervisedItem judged(boolean passed, @Nullable Integer satisfaction, OpenWork open) {
        SupervisedItem judged = from(List.of(CLOSURE_REVIEW), now -> now.status(passed ? SIGN_OFF : IN_PROGRESS)
                .accepted(satisfaction));
        return passed ? judged.without(open) : judged;
    }

    public SupervisedItem signed(OpenWork open) {
        return to(SIGN_OFF, SIGN_OFF).without(open);
    }

    public SupervisedItem published() {
        return to(PUBLIC_NOTICE, SIGN_OFF);
    }

    public SupervisedItem closed(Instant at, OpenWork open) {
        return from(List.of(PUBLIC_NOTICE, SIGN_OFF), now -> now.closed(at)).without(open);
    }

    public SupervisedItem withdrawn() {
        if (status().ended()) {
            throw refusal();
        }
        return with(state.status(WITHDRAWN));
    }

    /** Anything that happens to an item that has not ended, where only the version moves on. */
    public SupervisedItem touched() {
        if (status().ended()) {
            throw refusal();
        }
        return this;
    }

    /** Refuses a draft and what has ended, naming the status. */
    public void requireUnderWay() {
        if (status() == DRAFT || status().ended()) {
            throw refusal();
        }
    }

    /** Refuses whatever is not closed, naming the status. */
    public void requireClosed() {
        if (status() != CLOSED) {
            throw refusal();
        }
    }

    /** Whatever the model says that led here: nothing is closed while a piece of its work is left. */
    private SupervisedItem without(OpenWork open) {
        if (!open.isNone()) {
            throw Refused.invalid("item.work.open", code, open.count(), open.titles());
        }
        return this;
    }

    private SupervisedItem to(Status next, Status... allowed) {
        return from(List.of(allowed), now -> now.status(next));
    }

    private SupervisedItem from(List<Status> allowed, UnaryOperator<ItemState> transition) {
        if (!allowed.contains(status())) {
            throw refusal();
        }
        return with(transition.apply(state));
    }

    /** As the records hold it once it is stored. */
    public SupervisedItem stored() {
        return with(state, version + 1);
    }

    private SupervisedItem with(ItemState next) {
        return with(next, version);
    }

    private SupervisedItem with(ItemState next, int nextVersion) {
        return new SupervisedItem(
                code,
                programme,
                title,
                titleOfficial,
                illustrative,
                kind,
                grade,
                deadlineTerm,
                measuresProcess,
                next,
                nextVersion);
    }

    private Refused refusal() {
        return Refused.conflict("item.status.refused", code, new StatusName(status()));
    }
}
