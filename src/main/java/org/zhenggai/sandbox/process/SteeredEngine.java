package org.zhenggai.sandbox.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.platform.outage.LostRace;
import org.zhenggai.sandbox.EngineTime;

@Component
@Profile("sandbox")
class SteeredEngine implements EngineTime {

    private final EngineServices engine;

    SteeredEngine(EngineServices engine) {
        this.engine = engine;
    }

    @Override
    public int moveTo(Instant instant) {
        stand(instant);
        int fired = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            fired += due.stream().mapToInt(this::fire).sum();
        }
        return fired;
    }

    @Override
    public void stand(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public void runOnFrom(Clock platform) {
        ClockUtil.reset();
        ClockUtil.offset(platform.millis() - ClockUtil.now().getTime());
    }

    private List<Job> due() {
        return engine.jobs()
                .createJobQuery()
                .timers()
                .executable()
                .withRetriesLeft()
                .listPage(0, 500);
    }

    private int fire(Job job) {
        try {
            engine.jobs().executeJob(job.getId());
            return 1;
        } catch (NullValueException done) {
            return 0;
        } catch (RuntimeException taken) {
            LostRace.requireIn(taken);
            return 0;
        }
    }
}
