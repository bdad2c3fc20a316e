package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.persistence.RearmMapper;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.deadline.Ladder;

/**
 * Arms running ladders anew after the policy has changed: each goes on where it stands. Whoever climbs a ladder at the
 * same moment is quicker, and has climbed the new one.
 */
@Component
public class RearmLadders {

    /** The policy before and after. */
    public record Change(Ladder before, Ladder after) {}

    private final RearmMapper mapper;
    private final Calendars calendars;

    RearmLadders(RearmMapper mapper, Calendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    /** Goes through the next {@code most} subjects after this one; answers the last of them, null when none was left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String rearm(Subject subject, Change change, String after, int most) {
        List<RearmMapper.Running> some =
                subject == Subject.ITEM ? mapper.items(after, most) : mapper.duties(after, most);
        some.forEach(one -> rearm(subject, change, one));
        return some.isEmpty() ? null : some.get(some.size() - 1).subject();
    }

    private void rearm(Subject subject, Change change, RearmMapper.Running one) {
        LocalDate since = one.since();
        NextRung next = NextRung.of(
                change.after().goingOnFrom(change.before(), one.rungOn(), since, one.due(), calendars.current()));
        if (next.rung().equals(one.rung()) && next.on().equals(one.rungOn())) {
            return;
        }
        if (subject == Subject.ITEM) {
            mapper.armItem(one, next.rung(), next.on());
        } else {
            mapper.armDuty(one, next.rung(), next.on());
        }
    }
}
