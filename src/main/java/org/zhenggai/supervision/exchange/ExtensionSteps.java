package org.zhenggai.supervision.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.dates.MoveDeadline;
import org.zhenggai.rectification.step.SatelliteSteps;
import org.zhenggai.rectification.step.StepSubmission;
import org.zhenggai.supervision.ExtensionRequest;
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
        return Set.of(Step.DECIDE_EXTENSION);
    }

    @Override
    public Subject subject(String item, int no, String step) {
        ExtensionRequest request = requests.get(item, no);
        return new Subject(item + " 延至 " + request.requestedDeadline(), null);
    }

    @Override
    public Taken complete(StepSubmission submission, Instant now) {
        Assignment duty = submission.assignment();
        boolean granted = !submission.input().negative();
        ExtensionRequest request = requests.get(duty.item(), duty.numberBesideLife());
        SupervisedItem item = items.get(duty.item());
        if (granted) {
            requireAhead(request, item, now);
        }
        ExtensionRequest.Status decided = granted ? ExtensionRequest.Status.GRANTED : ExtensionRequest.Status.REFUSED;
        requests.decide(
                duty.item(),
                request.no(),
                decided,
                submission.input().opinion(),
                submission.actor().username(),
                now);
        return Taken.only("extension", request.status(), decided).then(() -> {
            if (granted) {
                moveDeadline.move(item, request.requestedDeadline(), submission.actor());
            }
        });
    }

    /** A request may have waited until there was nothing left to consent to. */
    private static void requireAhead(ExtensionRequest request, SupervisedItem item, Instant now) {
        LocalDate today = Zones.dayOf(now);
        LocalDate deadline = item.state().schedule().dueOn();
        LocalDate asked = request.requestedDeadline();
        if (request.round() != item.state().round() || !asked.isAfter(deadline) || !asked.isAfter(today)) {
            throw Refused.conflict("extension.overtaken", asked.toString());
        }
    }
}
