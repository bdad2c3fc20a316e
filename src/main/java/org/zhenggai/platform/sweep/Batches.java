package org.zhenggai.platform.sweep;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.platform.outage.LostRace;

/** Works through what is due in batches, each piece in its own transaction, until a batch brings nothing new. */
@Component
public class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int SIZE = 500;

    private final TransactionTemplate transaction;

    Batches(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    /** {@code due} reads up to so many; {@code work} answers whether there was something to do. */
    public <T> int run(IntFunction<List<T>> due, Predicate<T> work) {
        int done = 0;
        for (List<T> batch = due.apply(SIZE); !batch.isEmpty(); batch = due.apply(SIZE)) {
            int before = done;
            for (T piece : batch) {
                done += one(piece, work) ? 1 : 0;
            }
            if (done == before || batch.size() < SIZE) {
                break;
            }
        }
        return done;
    }

    /**
     * Another node, or a person at the same moment, may have been quicker: what is left is found next time. So is what
     * failed; it must not keep everything behind it waiting.
     */
    private <T> boolean one(T piece, Predicate<T> work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> work.test(piece)));
        } catch (CannotCreateTransactionException unreachable) {
            throw unreachable;
        } catch (RuntimeException failure) {
            if (LostRace.isInOrTaken(failure)) {
                LOG.debug("Lost a race about {}", piece, failure);
            } else {
                LOG.error("{} failed and will be tried again", piece, failure);
            }
            return false;
        }
    }
}
