package org.zhenggai.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.sweep.Sweep;

/** Tells whoever owes a duty that it is there or back, and climbs its ladder. */
@Component
class ClimbDuties implements Sweep, ClimbLadders.Kind {

    private final LadderMapper mapper;
    private final ClimbLadders climbLadders;

    ClimbDuties(LadderMapper mapper, ClimbLadders climbLadders) {
        this.mapper = mapper;
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
    public List<OnLadder> due(LocalDate today, int most) {
        List<Watched.Duty> duties = mapper.duties(today, most);
        Map<String, Watched.Item> items = climbLadders.items(
                duties.stream().map(Watched.Duty::item).distinct().toList());
        return duties.stream()
                .<OnLadder>map(duty -> new OnLadder.Duty(duty, items.get(duty.item())))
                .toList();
    }

    @Override
    public void arm(List<String> subjects, Ascent.Reached reached) {
        mapper.armDuties(subjects, reached.armed().rung(), reached.armed().on(), reached.raised());
    }
}
