package org.zhenggai.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Map;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.QueryPlan;

/** An inbox of thirty thousand alerts among thirty is opened through an index; MariaDB says so. */
class InboxPlansTest {

    private static final PageRequest FIRST = PageRequest.of(0, 50);

    @OnBothDatabases
    void opensAnInboxThroughAnIndexReadOrUnread(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        fill(database);
        assertThat(inbox(database, false).keys()).containsExactly("ix_alert_recipient");

        QueryPlan unread = inbox(database, true);
        assertThat(unread.keys()).containsExactly("ix_alert_unread");
        assertThat(unread.steps()).as(unread.toString()).allMatch(step -> step.rows() < 200);
        assertThat(QueryPlan.of(
                                database,
                                AlertMapper.class,
                                "count",
                                Map.of("recipient", "u7.handler", "unread", true, "most", 10_001))
                        .keys())
                .contains("ix_alert_unread");
        assertThat(QueryPlan.of(database, AlertMapper.class, "about", Map.of("item", "ZG-7", "rule", "URGED"))
                        .keys())
                .containsExactly("ix_alert_item");
    }

    private static QueryPlan inbox(Database database, boolean unread) throws SQLException {
        return QueryPlan.of(
                database,
                AlertMapper.class,
                "inbox",
                Map.of("recipient", "u7.handler", "unread", unread, "page", FIRST));
    }

    /** Everybody has read everything but one alert in a thousand. */
    private static void fill(Database database) {
        database.jdbc().update("delete from alert");
        database.jdbc()
                .update("insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient,"
                        + " raised_at, read_at, text) select concat('t', seq), concat('ZG-', seq % 5000), 'URGED',"
                        + " 'REMINDER', 1, 1, concat('u', seq % 30, '.handler'), '2023-03-15 04:00:00',"
                        + " case when seq % 1000 = 7 then null else '2023-03-16 04:00:00' end, '请抓紧办理'"
                        + " from seq_1_to_90000");
        database.jdbc().queryForList("analyze table alert");
    }
}
