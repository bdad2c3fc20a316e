package org.zhenggai.platform.start;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.platform.outage.LostRace;

/** Lets nodes that start together prepare the common database one after the other. */
@Component
public class ClusterLock {

    /** Each waits as long as the database lets one wait for a lock: minutes in all, as a first start may take. */
    private static final int ATTEMPTS = 30;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ClusterLock(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the work in one transaction that holds the lock: all of it or nothing, and nobody else meanwhile. */
    public void holding(Runnable work) {
        int attempt = 1;
        while (!held(work, attempt == ATTEMPTS)) {
            attempt++;
        }
    }

    private boolean held(Runnable work, boolean last) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            try {
                jdbc.queryForObject(
                        "select name from cluster_lock where name = 'first-start' for update", String.class);
            } catch (RuntimeException stillTaken) {
                if (last || !LostRace.isIn(stillTaken)) {
                    throw stillTaken;
                }
                status.setRollbackOnly();
                return false;
            }
            work.run();
            return true;
        }));
    }
}
