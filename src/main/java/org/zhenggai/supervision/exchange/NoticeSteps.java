package org.zhenggai.supervision.exchange;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ClosureCondition;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.step.SatelliteSteps;
import org.zhenggai.rectification.step.StepInput;
import org.zhenggai.rectification.step.StepSubmission;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.persistence.NoticeMapper;

/** A notice is replied to, and its reply reviewed; until then it stands in the way of closing. */
@Component
class NoticeSteps implements SatelliteSteps, ClosureCondition {

    private final NoticeMapper notices;

    NoticeSteps(NoticeMapper notices) {
        this.notices = notices;
    }

    @Override
    public Set<String> steps() {
        return Set.of(Step.REPLY_NOTICE, Step.REVIEW_REPLY);
    }

    /** A reply that was returned has the office's usual term, no longer the one that the notice set. */
    @Override
    public Subject subject(String item, int no, String step) {
        Notice notice = notices.get(item, no);
        boolean first = step.equals(Step.REPLY_NOTICE) && notice.repliedAt() == null;
        return new Subject(item + " 督办单第 " + no + " 号", first ? notice.replyDue() : null);
    }

    @Override
    public Taken complete(StepSubmission submission, Instant now) {
        Assignment duty = submission.assignment();
        StepInput input = submission.input();
        Notice before = notices.get(duty.item(), duty.numberBesideLife());
        if (duty.step().equals(Step.REPLY_NOTICE)) {
            notices.reply(
                    duty.item(),
                    before.no(),
                    input.outcome(),
                    submission.actor().username(),
                    now);
            return Taken.only("notice", before.status(), Notice.Status.REPLIED);
        }
        Notice.Status judged = input.negative() ? Notice.Status.RETURNED : Notice.Status.CLOSED;
        notices.review(duty.item(), before.no(), judged, input.opinion(), input.negative() ? null : now);
        return Taken.only("notice", before.status(), judged);
    }

    @Override
    public void require(String item) {
        notices.of(item).stream()
                .filter(notice -> notice.status().open())
                .findFirst()
                .ifPresent(notice -> {
                    throw Refused.conflict("notice.open", item, notice.no());
                });
    }
}
