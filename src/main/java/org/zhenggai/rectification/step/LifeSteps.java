package org.zhenggai.rectification.step;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ClosureCondition;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.OpenWork;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.order.Periods;
import org.zhenggai.rectification.order.RedispatchItem;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** What the steps of an item's own life mean for it; steps of measures models that nobody listed count as work. */
@Component
class LifeSteps {

    private final ItemRecords records;
    private final MeasureMapper measures;
    private final Periods periods;
    private final RedispatchItem redispatchItem;
    private final List<ClosureCondition> closureConditions;

    LifeSteps(
            ItemRecords records,
            MeasureMapper measures,
            Periods periods,
            RedispatchItem redispatchItem,
            List<ClosureCondition> closureConditions) {
        this.records = records;
        this.measures = measures;
        this.periods = periods;
        this.redispatchItem = redispatchItem;
        this.closureConditions = closureConditions;
    }

    /** Answers what became of the item. */
    SupervisedItem complete(SupervisedItem item, StepSubmission submission, boolean endsWork, Instant now) {
        Assignment duty = submission.assignment();
        StepInput input = submission.input();
        if (duty.workNo() != null) {
            recordWork(duty.workNo(), submission, endsWork, now);
        }
        if (duty.step().equals(Step.SIGN_OFF) && !input.negative()) {
            closureConditions.forEach(condition -> condition.require(item.code()));
        }
        if (duty.step().equals(Step.REVIEW_STANDARD) && input.negative()) {
            periods.another(item);
        }
        SupervisedItem next = next(item, duty, input);
        records.store(item, next);
        return next;
    }

    private void recordWork(int no, StepSubmission submission, boolean endsWork, Instant now) {
        Assignment duty = submission.assignment();
        if (Step.of(duty.step()).work()) {
            measures.reported(
                    duty.item(),
                    no,
                    submission.input().outcome(),
                    submission.actor().username(),
                    endsWork ? now : null);
        } else if (endsWork) {
            measures.done(duty.item(), no, now);
        }
    }

    private OpenWork open(SupervisedItem item) {
        return OpenWork.among(measures.of(item.code()));
    }

    private SupervisedItem next(SupervisedItem item, Assignment duty, StepInput input) {
        boolean negative = input.negative();
        return switch (duty.step()) {
            case Step.ACKNOWLEDGE -> negative ? item.declined() : item.acknowledged();
            case Step.REDISPATCH -> redispatchItem.redispatched(item, input.responsibleUnit());
            case Step.SUBMIT_PLAN -> item.planSubmitted(input.plan());
            case Step.ENDORSE_PLAN -> negative ? item.planReturned() : item.planEndorsed();
            case Step.REVIEW_PLAN -> negative ? item.planReturned() : item.planApproved();
            case Step.APPLY_FOR_CLOSURE, Step.REWORK -> item.handedIn(open(item));
            case Step.ENDORSE_CLOSURE -> negative ? item.closureReturned() : item.closureEndorsed();
            case Step.VERIFY_CLOSURE -> negative ? item.closureReturned() : item.verified();
            case Step.ACCEPT -> item.judged(!negative, input.satisfaction(), open(item));
            case Step.REVIEW_STANDARD ->
                negative ? item.reported(measures.percentDone(item.code())) : worked(item, duty);
            case Step.SIGN_OFF -> negative ? item.closureReturned() : item.signed(open(item));
            default -> worked(item, duty);
        };
    }

    private SupervisedItem worked(SupervisedItem item, Assignment duty) {
        return duty.workNo() == null ? item.touched() : item.worked(measures.percentDone(item.code()));
    }
}
