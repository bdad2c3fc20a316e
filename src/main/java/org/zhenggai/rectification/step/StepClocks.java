package org.zhenggai.rectification.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.HandedIn;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.StepClockMapper;

/** Remembers of a unit's step what its date was and how far its ladder had come, for the case that it is returned. */
@Component
public class StepClocks {

    private final StepClockMapper clocks;

    public StepClocks(StepClockMapper clocks) {
        this.clocks = clocks;
    }

    /** Before the duty is gone. */
    public void handedIn(Assignment duty, int round, Instant now) {
        if (returnable(duty.step(), duty.role())) {
            clocks.store(
                    duty.taskId(),
                    round,
                    duty.workNo() == null ? 0 : duty.workNo(),
                    Zones.lastDayBefore(duty.dueAt()),
                    Zones.dayOf(now));
        }
    }

    /** What was handed in has as many days more as the rest, and its ladder begins anew. */
    public void postpone(SupervisedItem item, long days) {
        clocks.postpone(item.code(), item.state().round(), days);
    }

    /** Whether the duty is there for the second time, so that its date is not the term of a new one. */
    public boolean returned(Assignment duty, int round) {
        return returnable(duty.step(), duty.role())
                && clocks.find(duty.item(), round, duty.step(), duty.workNo() == null ? 0 : duty.workNo(), duty.unit())
                        != null;
    }

    /** Null where the unit has not had the step in this round. */
    public @Nullable HandedIn before(AssignmentProjection.Opened duty, int round) {
        return returnable(duty.step(), duty.post().role())
                ? clocks.find(
                        duty.item(),
                        round,
                        duty.step(),
                        duty.workNo() == null ? 0 : duty.workNo(),
                        duty.post().unit())
                : null;
    }

    /** The office's own steps are never returned to it, and what runs beside the item has terms of its own. */
    private static boolean returnable(String step, Role role) {
        return role == Role.HANDLER && !Step.of(step).beside();
    }
}
