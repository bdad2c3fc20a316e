package org.zhenggai.supervision;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.MoveDeadline;
import org.zhenggai.rectification.SatelliteSteps;
import org.zhenggai.rectification.StepSubmission;
import org.zhenggai.rectification.Steps;
import org.zhenggai.supervision.persistence.ExtensionMapper;

/** The decision on a request: consent moves the deadline, refusal moves nothing. */
@Component
class ExtensionSteps implements SatelliteSteps {

    private final ExtensionMapper requests;
    private final ItemRecords items;
    private final MoveDeadline moveDeadline;

    ExtensionSteps(ExtensionMapper requests, ItemRecords items, MoveDeadline moveDeadline) {
        this.requests = requests;
        this.items = items;
        this.moveDeadline = moveDeadline;
    }

    @Override
    public Set<String> steps() {
        return Set.of(Steps.DECIDE_EXTENSION);
    }

    @Override
    public Subject subject(String item, int no, String step) {
        ExtensionRequest request = requests.find(item, no);
        return new Subject(item + " 延至 " + request.requestedDeadline(), null);
    }

    @Override
    public void complete(StepSubmission submission, Instant now) {
        Assignment duty = submission.assignment();
        boolean granted = !submission.input().negative();
        requests.decide(
                duty.item(),
                duty.workNo(),
                granted ? ExtensionRequest.Status.GRANTED : ExtensionRequest.Status.REFUSED,
                submission.input().opinion(),
                submission.actor().username(),
                now);
        if (granted) {
            ExtensionRequest request = requests.find(duty.item(), duty.workNo());
            moveDeadline.move(items.get(duty.item()), request.requestedDeadline(), submission.actor());
        }
    }
}
