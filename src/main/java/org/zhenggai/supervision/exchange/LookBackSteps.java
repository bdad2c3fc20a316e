package org.zhenggai.supervision.exchange;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.life.ReopenItem;
import org.zhenggai.rectification.step.SatelliteSteps;
import org.zhenggai.rectification.step.StepSubmission;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.persistence.LookBackMapper;

/** What an officer finds on looking back: the result has held, or the problem is back. */
@Component
class LookBackSteps implements SatelliteSteps {

    private final LookBackMapper lookBacks;
    private final ReopenItem reopenItem;

    LookBackSteps(LookBackMapper lookBacks, ReopenItem reopenItem) {
        this.lookBacks = lookBacks;
        this.reopenItem = reopenItem;
    }

    @Override
    public Set<String> steps() {
        return Set.of(Step.LOOK_BACK);
    }

    @Override
    public Subject subject(String item, int no, String step) {
        return new Subject(item + " 第 " + no + " 轮整改", null);
    }

    @Override
    public Taken complete(StepSubmission submission, Instant now) {
        Assignment duty = submission.assignment();
        boolean relapsed = submission.input().negative();
        LookBack.Status found = relapsed ? LookBack.Status.RELAPSED : LookBack.Status.HELD;
        lookBacks.decide(
                duty.item(),
                duty.numberBesideLife(),
                found,
                submission.input().opinion(),
                submission.actor().username(),
                now);
        return Taken.only("lookBack", LookBack.Status.OPEN, found).then(() -> {
            if (relapsed) {
                reopenItem.reopen(duty.item(), submission.actor());
            }
        });
    }
}
