package org.zhenggai.platform.start;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets nodes that start together prepare the common database one after the other. */
@Component
public class Turns {

    private final JdbcTemplate jdbc;

    Turns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs the work in one transaction that holds the lock: all of it or nothing, and nobody else meanwhile. */
    @Transactional
    public void take(Runnable work) {
        jdbc.queryForObject("select name from cluster_lock where name = 'first-start' for update", String.class);
        work.run();
    }
}
