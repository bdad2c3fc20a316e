package org.zhenggai.platform.engine;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.platform.outage.LostRace;

/**
 * Runs a command again when it lost a race. Outermost, so each run has a fresh transaction; inside somebody else's transaction there is nothing to run again. Not for longer
 * than a person waits: a statement that was cut off after its time lost no race, and a lock held for long is no moment's.
 */
class RetryOnConflict extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryOnConflict.class);
    /** Of so many contenders the last wins when one of them wins each time: parallel measures handed in together. */
    private static final int ATTEMPTS = 12;

    private static final long PATIENCE = Duration.ofSeconds(15).toNanos();
    private static final long LONGEST_STEP_ASIDE = Duration.ofMillis(15).toNanos();

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || System.nanoTime() - start > PATIENCE || !LostRace.isIn(failure)) {
                    throw failure;
                }
                LOG.debug("{} lost a race, attempt {}", command.getClass().getSimpleName(), attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_STEP_ASIDE) * attempt);
            }
        }
    }
}
