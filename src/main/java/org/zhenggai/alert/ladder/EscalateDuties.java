package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.persistence.DutyLadders;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.sweep.Sweep;

/** Tells whoever owes a duty that it is there or back, and climbs its ladder. */
@Component
@Order(1)
class EscalateDuties implements Sweep, EscalateLadders.Kind {

    private final DutyLadders ladders;
    private final EscalateLadders escalation;

    EscalateDuties(DutyLadders ladders, EscalateLadders escalation) {
        this.ladders = ladders;
        this.escalation = escalation;
    }

    @Override
    public int sweep() {
        return escalation.climb(this);
    }

    @Override
    public Subject subject() {
        return Subject.DUTY;
    }

    @Override
    public List<DueEscalation> due(LocalDate today, Escalation.Place after, int most) {
        return ladders.due(today, after, most).stream()
                .<DueEscalation>map(due -> new DueEscalation.Duty(due.duty(), due.item()))
                .toList();
    }

    @Override
    public void arm(List<String> subjects, EscalationBatch.Reached reached) {
        ladders.arm(subjects, reached.next().rung(), reached.next().on(), reached.raised());
    }
}
