package org.zhenggai.platform.sweep;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.outage.Outages;

/** Runs every sweep; one that fails keeps the others from nothing and is tried again next time. */
@Component
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final List<Sweep> sweeps;
    private final Outages outages;

    Sweeps(List<Sweep> sweeps, Outages outages) {
        this.sweeps = sweeps;
        this.outages = outages;
    }

    /** Answers how much was done. */
    public int run() {
        return sweeps.stream().mapToInt(this::run).sum();
    }

    private int run(Sweep sweep) {
        String name = sweep.getClass().getSimpleName();
        try {
            int done = sweep.sweep();
            if (done > 0) {
                LOG.info("{}: {}", name, done);
            }
            return done;
        } catch (RuntimeException failure) {
            if (Outage.isIn(failure)) {
                outages.note(failure);
            } else {
                LOG.error("{} failed and will be tried again", name, failure);
            }
            return 0;
        }
    }
}
