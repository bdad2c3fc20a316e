package org.zhenggai.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/** A database from the time when the outbox was a table of its own. */
class OutboxInAlertsTest {

    private static final String OUTBOX = "select concat(rule, ' ', outbox) from alert order by id";

    @ParameterizedTest
    @MethodSource("schemas")
    void saysOfEachAlertWhatBecameOfIt(EmptySchema schema) {
        try (Database earlier = schema.migrate()) {
            takeBack(earlier);
            use(earlier.jdbc());
        }
        try (Database now = schema.migrate()) {
            assertThat(now.jdbc().queryForList(OUTBOX, String.class))
                    .containsExactly("A NEW", "B PLANNED", "C VOID", "D SUPERSEDED", "E PLANNED");
            assertThat(tables(now)).doesNotContain("outbox");
            assertThat(now.row("select idempotency_key from delivery")).containsEntry("idempotency_key", "k1");
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void goesOnWhereAKilledStartHasLeftIt(EmptySchema schema) {
        try (Database killed = schema.migrate()) {
            takeBack(killed);
            use(killed.jdbc());
            killed.jdbc().execute("alter table alert add column outbox varchar(16) default 'NEW' not null");
        }
        try (Database killedAgain = schema.migrate()) {
            assertThat(killedAgain.jdbc().queryForList(OUTBOX, String.class)).contains("B PLANNED", "D SUPERSEDED");
            killedAgain.jdbc().execute("create table outbox (id int)");
            killedAgain.jdbc().execute("alter table delivery add column outbox_id bigint default 0 not null");
            forget(killedAgain);
        }
        try (Database now = schema.migrate()) {
            assertThat(now.jdbc().queryForList(OUTBOX, String.class)).contains("B PLANNED", "D SUPERSEDED");
            assertThat(tables(now)).doesNotContain("outbox");
        }
    }

    static Stream<EmptySchema> schemas() {
        return EmptySchema.onBoth();
    }

    private static List<String> tables(Database database) {
        return database.jdbc()
                .queryForList(
                        "select lower(table_name) from information_schema.tables where table_schema = "
                                + (database.isMariaDb() ? "database()" : "'PUBLIC'"),
                        String.class);
    }

    private static void takeBack(Database database) {
        JdbcTemplate jdbc = database.jdbc();
        jdbc.execute("drop index ix_alert_outbox" + (database.isMariaDb() ? " on alert" : ""));
        jdbc.execute("alter table alert drop column outbox");
        jdbc.execute("alter table alert add column superseded boolean default false not null");
        jdbc.execute("alter table delivery add column outbox_id bigint default 0 not null");
        jdbc.execute(
                "create table outbox (id bigint not null auto_increment, alert_id bigint not null, status varchar(16)"
                        + " not null, constraint pk_outbox primary key (id), constraint uk_outbox_alert unique (alert_id))");
        forget(database);
    }

    private static void forget(Database database) {
        String quote = database.isMariaDb() ? "`" : "\"";
        database.jdbc()
                .update("delete from #flyway_schema_history# where cast(#version# as decimal(9,1)) >= 21"
                        .replace("#", quote));
    }

    /** New, planned, void, superseded, and planned so long ago that its row is gone. */
    private static void use(JdbcTemplate jdbc) {
        for (String rule : List.of("A", "B", "C", "D", "E")) {
            jdbc.update(
                    "insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient,"
                            + " raised_at, text, superseded) values ('t', 'ZG-1', ?, 'REMINDER', 1, 0, 'x',"
                            + " '2023-05-04 01:00:00', '请抓紧办理', ?)",
                    rule,
                    rule.equals("D"));
        }
        jdbc.update("insert into outbox (alert_id, status) select id, case rule when 'A' then 'NEW' when 'B' then"
                + " 'PLANNED' else 'VOID' end from alert where rule in ('A', 'B', 'C')");
        jdbc.update("insert into delivery (outbox_id, channel, recipient, idempotency_key, digest, priority, status,"
                + " attempts, next_attempt_at, created_at) values (2, 'EMAIL', 'x', 'k1', false, 1, 'SENT', 1,"
                + " '2023-05-04 01:00:00', '2023-05-04 01:00:00')");
    }
}
