package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Watched;
import org.zhenggai.alert.persistence.DutyLadders;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.sweep.Sweep;

/** Tells whoever owes a duty that it is there or back, and climbs its ladder. */
@Component
@Order(1)
class ClimbDuties implements Sweep, ClimbLadders.Kind {

    private final DutyLadders ladders;
    private final ClimbLadders climbLadders;

    ClimbDuties(DutyLadders ladders, ClimbLadders climbLadders) {
        this.ladders = ladders;
        this.climbLadders = climbLadders;
    }

    @Override
    public int sweep() {
        return climbLadders.climb(this);
    }

    @Override
    public Subject subject() {
        return Subject.DUTY;
    }

    @Override
    public List<OnLadder> due(LocalDate today, Watched.Place after, int most) {
        return ladders.due(today, after, most).stream()
                .<OnLadder>map(due -> new OnLadder.Duty(due.duty(), due.item()))
                .toList();
    }

    @Override
    public void arm(List<String> subjects, Ascent.Reached reached) {
        ladders.arm(subjects, reached.armed().rung(), reached.armed().on(), reached.raised());
    }
}
