package org.zhenggai.rectification;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.process.Engine;

/** Gives a running item other dates, and takes along what runs by them in the engine. */
@Component
class RunningDates {

    private final ItemRecords records;
    private final AssignmentMapper assignments;
    private final Engine engine;
    private final ApplicationEventPublisher events;

    RunningDates(ItemRecords records, AssignmentMapper assignments, Engine engine, ApplicationEventPublisher events) {
        this.records = records;
        this.assignments = assignments;
        this.engine = engine;
        this.events = events;
    }

    void change(SupervisedItem before, SupervisedItem after) {
        records.store(before, after);
        if (!before.state()
                .schedule()
                .deadline()
                .equals(after.state().schedule().deadline())) {
            engine.deadlineMoved(after);
        }
    }

    void change(Assignment duty, Instant due) {
        if (!due.equals(duty.dueAt())) {
            assignments.due(duty.taskId(), due);
            engine.due(duty.taskId(), due);
        }
    }

    /** Tells the others once all of an item's dates are what they are to be. */
    void changed(String code) {
        events.publishEvent(new DeadlineMoved(records.get(code)));
    }
}
