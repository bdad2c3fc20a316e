package org.zhenggai.alert.ladder;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.DeadlineMoved;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;

/** Arms ladders where an item is handed out or its deadline moves, and takes them down when nothing is asked any more. */
@Component
class ArmLadders {

    private final LadderMapper mapper;
    private final ItemRecords items;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Clock clock;

    ArmLadders(LadderMapper mapper, ItemRecords items, EscalationPolicy policy, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.items = items;
        this.policy = policy;
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener
    void changed(StatusChanged change) {
        Status status = change.item().status();
        if (change.ended() || status == Status.PUBLIC_NOTICE) {
            mapper.takeDown(change.item().code());
        } else if (status == Status.DISPATCHED) {
            arm(change.item());
        }
    }

    @EventListener
    void moved(DeadlineMoved move) {
        if (move.item().status() != Status.PUBLIC_NOTICE) {
            arm(move.item());
        }
        for (Assignment duty : items.duties(move.item().code())) {
            if (!duty.besideLife()) {
                LocalDate due = Zones.lastDayBefore(duty.dueAt());
                NextRung next = ahead(Subject.DUTY, due);
                mapper.rearmDuty(duty.taskId(), next.rung(), next.on());
            }
        }
    }

    private void arm(SupervisedItem item) {
        NextRung next = ahead(Subject.ITEM, item.state().schedule().deadline());
        mapper.takeDown(item.code());
        mapper.putUp(item.code(), next.rung(), next.on());
    }

    private NextRung ahead(Subject subject, LocalDate due) {
        return NextRung.of(policy.ladder(subject).ahead(due, Zones.today(clock), calendars.current()));
    }
}
