package org.zhenggai.rectification.dates;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.DeadlineMoved;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;

/** Gives a running item other dates, and takes along what runs by them in the lives. */
@Component
public class RunningDates {

    private final ItemRecords records;
    private final AssignmentMapper assignments;
    private final Lives lives;
    private final ApplicationEventPublisher events;

    public RunningDates(
            ItemRecords records, AssignmentMapper assignments, Lives lives, ApplicationEventPublisher events) {
        this.records = records;
        this.assignments = assignments;
        this.lives = lives;
        this.events = events;
    }

    void change(SupervisedItem before, SupervisedItem after) {
        records.store(before, after);
        if (!before.state().schedule().dueOn().equals(after.state().schedule().dueOn())) {
            lives.deadlineMoved(after);
        }
    }

    void change(Assignment duty, Instant due) {
        if (!due.equals(duty.dueAt())) {
            assignments.due(duty.taskId(), due);
            lives.due(duty.taskId(), due);
        }
    }

    /** Tells the others once all of an item's dates are what they are to be. */
    void changed(String code) {
        events.publishEvent(new DeadlineMoved(records.get(code)));
    }
}
