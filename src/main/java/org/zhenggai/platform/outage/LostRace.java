package org.zhenggai.platform.outage;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Tells from an exception whether somebody else was quicker at the same moment: nobody's fault, and nothing is broken. */
public final class LostRace {

    /** A deadlock, a lock that was waited for too long, a row that somebody else has changed meanwhile. */
    private static final Set<Integer> OF_H2 = Set.of(40001, 50200, 90131);

    private LostRace() {}

    /** Undone because of another's work, by a database, the engine or a version of ours: run again, it may well win. */
    public static boolean isIn(Throwable thrown) {
        return Causes.of(thrown)
                .anyMatch(cause -> cause instanceof ConcurrencyFailureException
                        || cause instanceof OptimisticLockingException
                        || cause instanceof SQLTransactionRollbackException
                        || cause instanceof SQLException sql && OF_H2.contains(sql.getErrorCode()));
    }

    /** For whoever can go on after a lost race, and after nothing else. */
    public static void requireIn(RuntimeException failure) {
        if (!isIn(failure)) {
            throw failure;
        }
    }

    /**
     * The same, or another has just made what this was to make: run again, it would find that there once more. The engine's own
     * rows are consistent, so whoever meets a constraint of its tables was second.
     */
    public static boolean isInOrTaken(Throwable thrown) {
        return isIn(thrown)
                || thrown instanceof DuplicateKeyException
                || thrown instanceof ProcessEngineException && Causes.of(thrown).anyMatch(LostRace::isConstraint);
    }

    private static boolean isConstraint(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("23");
    }
}
