package org.zhenggai.platform.sweep;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs every sweep now and then; one that fails keeps the others from nothing and is tried again next time. */
@Component
@EnableScheduling
@ConditionalOnProperty("zhenggai.sweep.enabled")
class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final List<Sweep> sweeps;

    Sweeps(List<Sweep> sweeps) {
        this.sweeps = sweeps;
    }

    @Scheduled(initialDelayString = "${zhenggai.sweep.first}", fixedDelayString = "${zhenggai.sweep.every}")
    void run() {
        for (Sweep sweep : sweeps) {
            String name = sweep.getClass().getSimpleName();
            try {
                int done = sweep.sweep();
                if (done > 0) {
                    LOG.info("{}: {}", name, done);
                }
            } catch (RuntimeException failure) {
                LOG.error("{} failed and will be tried again", name, failure);
            }
        }
    }
}
