package org.zhenggai.sandbox.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the engine's clock follow, and its timers fire. */
@Component
@Profile("sandbox")
public class EngineTime {

    private final ManagementService jobs;

    EngineTime(@Lazy ManagementService jobs) {
        this.jobs = jobs;
    }

    /** Answers how many timers fired here; the job executor may have been quicker with others. */
    public int moveTo(Instant instant) {
        stand(instant);
        int fired = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            fired += due.stream().mapToInt(this::fire).sum();
        }
        return fired;
    }

    public void stand(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** As far ahead of the machine's time as the platform's clock is. */
    public void runOnFrom(Clock platform) {
        ClockUtil.reset();
        ClockUtil.offset(platform.millis() - ClockUtil.now().getTime());
    }

    private List<Job> due() {
        return jobs.createJobQuery().timers().executable().withRetriesLeft().listPage(0, 500);
    }

    private int fire(Job job) {
        try {
            jobs.executeJob(job.getId());
            return 1;
        } catch (OptimisticLockingException | NullValueException taken) {
            return 0;
        }
    }
}
