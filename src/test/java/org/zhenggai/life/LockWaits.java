package org.zhenggai.life;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the database whether anybody waits for a row that somebody else holds. */
final class LockWaits {

    private static final String ON_H2 =
            "select count(*) from information_schema.sessions where blocker_id is not null and blocker_id > 0";
    /** The table of transactions would not do: asked again within a tenth of a second, it answers as before. */
    private static final String ON_MARIA_DB = "select variable_value from information_schema.global_status"
            + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";

    private final JdbcTemplate jdbc;
    private final String waiting;

    LockWaits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        waiting = "H2".equals(product) ? ON_H2 : ON_MARIA_DB;
    }

    void awaitOne() {
        await("somebody who waits for a row")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> jdbc.queryForObject(waiting, Integer.class) > 0);
    }
}
