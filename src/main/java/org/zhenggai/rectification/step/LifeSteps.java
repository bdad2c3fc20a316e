package org.zhenggai.rectification.step;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ClosureCondition;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.OpenWork;
import org.zhenggai.rectification.Steps;
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

    void complete(SupervisedItem item, StepSubmission submission, boolean endsWork, Instant now) {
        Assignment duty = submission.assignment();
        StepInput input = submission.input();
        if (duty.workNo() != null) {
            recordWork(duty, submission, endsWork, now);
        }
        if (duty.step().equals(Steps.SIGN_OFF) && !input.negative()) {
            closureConditions.forEach(condition -> condition.require(item.code()));
        }
        if (duty.step().equals(Steps.REVIEW_STANDARD) && input.negative()) {
            periods.another(item);
            records.store(item, item.reported(measures.percentDone(item.code())));
            return;
        }
        records.store(item, next(item, duty, input));
    }

    private void recordWork(Assignment duty, StepSubmission submission, boolean endsWork, Instant now) {
        if (Steps.isWork(duty.step())) {
            measures.reported(
                    duty.item(),
                    duty.workNo(),
                    submission.input().outcome(),
                    submission.actor().username());
        }
        if (endsWork) {
            measures.done(duty.item(), duty.workNo(), now);
        }
    }

    private OpenWork open(SupervisedItem item) {
        return OpenWork.among(measures.of(item.code()));
    }

    private SupervisedItem next(SupervisedItem item, Assignment duty, StepInput input) {
        boolean negative = input.negative();
        return switch (duty.step()) {
            case Steps.ACKNOWLEDGE -> negative ? item.declined() : item.acknowledged();
            case Steps.REDISPATCH -> redispatchItem.redispatched(item, input.responsibleUnit());
            case Steps.SUBMIT_PLAN -> item.planSubmitted(input.plan());
            case Steps.ENDORSE_PLAN -> negative ? item.planReturned() : item.planEndorsed();
            case Steps.REVIEW_PLAN -> negative ? item.planReturned() : item.planApproved();
            case Steps.APPLY_FOR_CLOSURE, Steps.REWORK -> item.handedIn(open(item));
            case Steps.ENDORSE_CLOSURE -> negative ? item.closureReturned() : item.closureEndorsed();
            case Steps.VERIFY_CLOSURE -> negative ? item.closureReturned() : item.verified();
            case Steps.ACCEPT -> item.judged(!negative, input.satisfaction(), open(item));
            case Steps.SIGN_OFF -> negative ? item.closureReturned() : item.signed(open(item));
            default -> duty.workNo() == null ? item.touched() : item.worked(measures.percentDone(item.code()));
        };
    }
}
