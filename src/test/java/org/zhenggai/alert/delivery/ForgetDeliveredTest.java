package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.alert.persistence.DeliveredMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.QueryPlan;

class ForgetDeliveredTest {

    @OnBothDatabases
    void removesWhatWasSentOrVoidLongAgoAndNothingElse(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(REMINDER, "已发", HANDLER);
        room.raised(REMINDER, "汇总", LEADER);
        room.superseded(room.raised(REMINDER, "已超越", HANDLER).get(0));
        room.email.answers(Outcome.undeliverable("SMTP 550"));
        room.raised(RED_CARD, "死信", HANDLER);
        room.sweep();
        room.sweepAt("2023-03-02T08:30:00+08:00");
        assertThat(room.statuses()).containsOnlyOnce("DEAD").hasSize(3);
        room.clock.advance(Duration.ofDays(89));
        room.raised(REMINDER, "新近", HANDLER);
        room.sweep();
        assertThat(room.forget()).as("89 days").isZero();

        room.clock.advance(Duration.ofDays(2));
        assertThat(room.forget()).isPositive();
        assertThat(room.statuses()).containsExactlyInAnyOrder("DEAD", "SENT");
        assertThat(all(database, "select d.status from delivery_alert a left join delivery d on d.id = a.delivery_id"))
                .as("no list without its message")
                .containsExactlyInAnyOrder("DEAD", "SENT");
        assertThat(all(database, "select distinct text from alert")).hasSize(5);
        assertThat(room.forget()).isZero();
    }

    @OnBothDatabases
    void doesNotSendAgainWhatItHasForgotten(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(REMINDER, "已发", HANDLER);
        room.sweep();
        room.clock.advance(Duration.ofDays(91));
        room.forget();
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
    }

    @OnBothDatabases
    void worksThroughMoreThanOneBatch(Database database) {
        var room = new DeliveryRoom(database);
        for (int no = 1; no <= 1100; no++) {
            database.jdbc()
                    .update(
                            "insert into delivery (channel, recipient, idempotency_key, digest, priority, status, attempts,"
                                    + " next_attempt_at, created_at) values ('EMAIL', 'x', ?, false, 1, 'SENT', 1,"
                                    + " '2022-11-01 01:00:00', ?)",
                            "k" + no,
                            no <= 1050 ? "2022-11-01 01:00:00" : "2023-03-01 00:00:00");
        }
        assertThat(room.forget()).isEqualTo(1050);
        assertThat(all(database, "select id from delivery")).hasSize(50);
    }

    @OnBothDatabases
    void looksThroughTheIndexOfTheStatus(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        var room = new DeliveryRoom(database);
        room.forget();
        database.jdbc()
                .update("insert into delivery (channel, recipient, idempotency_key, digest, priority, status,"
                        + " attempts, next_attempt_at, created_at) select 'EMAIL', 'x', concat('k', seq), false, 1,"
                        + " 'SENT', 1, '2023-03-01 00:00:00', '2023-03-01 00:00:00' from seq_1_to_20000");
        database.jdbc().queryForList("analyze table delivery");
        assertThat(plan(database, "deliveries", "SENT").keys()).containsExactly("ix_delivery_status");
    }

    private static QueryPlan plan(Database database, String query, String status) throws SQLException {
        return QueryPlan.of(
                database,
                DeliveredMapper.class,
                query,
                Map.of("status", status, "before", Instant.parse("2023-01-01T00:00:00Z"), "most", 500));
    }

    private static List<String> all(Database database, String sql) {
        return database.jdbc().queryForList(sql, String.class);
    }
}
