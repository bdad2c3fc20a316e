package org.zhenggai.platform.sweep;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps now and then, on every node. */
@Component
@EnableScheduling
@ConditionalOnProperty("zhenggai.sweep.enabled")
class SweepSchedule {

    private final Sweeps sweeps;

    SweepSchedule(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Scheduled(initialDelayString = "${zhenggai.sweep.first}", fixedDelayString = "${zhenggai.sweep.every}")
    void run() {
        sweeps.run();
    }
}
