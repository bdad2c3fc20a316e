package org.zhenggai.platform.sweep;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs every sweep; one that fails keeps the others from nothing and is tried again next time. */
@Component
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final List<Sweep> sweeps;

    Sweeps(List<Sweep> sweeps) {
        this.sweeps = sweeps;
    }

    /** Answers how much was done. */
    public int run() {
        return sweeps.stream().mapToInt(Sweeps::run).sum();
    }

    private static int run(Sweep sweep) {
        String name = sweep.getClass().getSimpleName();
        try {
            int done = sweep.sweep();
            if (done > 0) {
                LOG.info("{}: {}", name, done);
            }
            return done;
        } catch (RuntimeException failure) {
            LOG.error("{} failed and will be tried again", name, failure);
            return 0;
        }
    }
}
