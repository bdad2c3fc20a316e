package org.zhenggai.rectification.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.life.LifeEvents;

/** {@code life} in the models: what the process reports about an item without a person's step. */
@Component
public class LifeBean {

    private final LifeEvents events;

    LifeBean(LifeEvents events) {
        this.events = events;
    }

    public void deadlineReached(DelegateExecution execution) {
        events.deadlineReached(execution.getProcessBusinessKey());
    }

    /** Answers the end of the notice, or null where the programme has none. */
    public @Nullable Date openPublicNotice(DelegateExecution execution) {
        Instant until = events.publicNoticeOpened(execution.getProcessBusinessKey());
        return until == null ? null : Date.from(until);
    }

    /** A piece of work that takes several steps is through them all. */
    void workDone(DelegateExecution execution, int no) {
        events.workDone(execution.getProcessBusinessKey(), no);
    }

    public void close(DelegateExecution execution) {
        events.closed(execution.getProcessBusinessKey());
    }
}
