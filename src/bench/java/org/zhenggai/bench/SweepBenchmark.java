package org.zhenggai.bench;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.Zhenggai;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.EmptySchema;

/**
 * Alerts per second of the sweep over duties: {@value #DUTIES} open ones, of which {@value #DUE} have come to a rung,
 * beside as many bare outbox rows written by one statement in the same run; and how many rows the server reads for an
 * alert, from its own counters. Prints; asserts nothing.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec -Dbench=org.zhenggai.bench.SweepBenchmark}
 */
public final class SweepBenchmark {

    private static final int DUTIES = 100_000;
    private static final int DUE = 10_000;
    private static final int ITEMS = 5_000;
    private static final int ROUNDS = 5;

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final Sweep sweep;
    private final LocalDate today = LocalDate.now(Zones.CITY);

    private SweepBenchmark(EmptySchema schema) {
        context = new SpringApplicationBuilder(Zhenggai.class)
                .profiles(schema.profile())
                .properties(
                        "server.port=0",
                        "camunda.bpm.job-execution.enabled=false",
                        "zhenggai.sweep.enabled=false",
                        "zhenggai.initial-password=bench-only-password",
                        "logging.level.root=warn")
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("schema", schema.settings())))
                .run();
        jdbc = context.getBean(JdbcTemplate.class);
        sweep = (Sweep) context.getBean("climbDuties");
    }

    public static void main(String[] args) {
        int exit = 1;
        try {
            SweepBenchmark benchmark = new SweepBenchmark(EmptySchema.mariaDb());
            benchmark.fill();
            benchmark.sweep.sweep();
            benchmark.round(0);
            for (int round = 1; round <= ROUNDS; round++) {
                benchmark.round(round);
            }
            exit = 0;
        } finally {
            // Pools and the engine's threads would keep a failed run alive.
            System.exit(exit);
        }
    }

    /** Every duty is owed by one handler, so that there is an alert for each; the first round warms up. */
    private void round(int round) {
        jdbc.update("delete from outbox");
        jdbc.update("delete from alert");
        jdbc.update(
                "update assignment set rung = 'DUE', rung_on = ?, raised = 'BEFORE_1' where task_id like 'due%'",
                today);
        long read = rowsRead();
        long from = System.nanoTime();
        int raised = sweep.sweep();
        double ours = raised / ((System.nanoTime() - from) / 1e9);
        double perAlert = (rowsRead() - read) / (double) raised;
        int again = sweep.sweep();
        jdbc.update("delete from outbox");
        double bare = bare();
        double both = bareWithAlerts();
        print(
                "round %d: %d alerts, %.0f alerts/s; bare outbox %.0f rows/s, ratio 1 : %.1f; bare alerts and outbox %.0f"
                        + " rows/s, ratio 1 : %.1f; %.1f rows read per alert; a second sweep raises %d",
                round, raised, ours, bare, bare / ours, both, both / ours, perAlert, again);
    }

    /** As many rows of the outbox and nothing else: what the delivery of the same news would cost at least. */
    private double bare() {
        long from = System.nanoTime();
        int rows = context.getBean(TransactionTemplate.class)
                .execute(status -> jdbc.update("insert into outbox (alert_id, recipient, level, status, created_at)"
                        + " select id, recipient, level, 'NEW', raised_at from alert"));
        return rows / ((System.nanoTime() - from) / 1e9);
    }

    /** The alerts with their texts and indexes as well, copied by the server: no client could write them faster. */
    private double bareWithAlerts() {
        String columns = "subject, item_code, rule, level, deadline_version, occasion, recipient, raised_at, text,"
                + " superseded";
        jdbc.update("create table if not exists alert_copy like alert");
        jdbc.update("delete from alert_copy");
        jdbc.update("insert into alert_copy (" + columns + ") select " + columns + " from alert");
        jdbc.update("delete from outbox");
        jdbc.update("delete from alert");
        long from = System.nanoTime();
        int rows = context.getBean(TransactionTemplate.class).execute(status -> {
            jdbc.update("insert into alert (" + columns + ") select " + columns + " from alert_copy");
            return jdbc.update("insert into outbox (alert_id, recipient, level, status, created_at)"
                    + " select id, recipient, level, 'NEW', raised_at from alert");
        });
        return rows / ((System.nanoTime() - from) / 1e9);
    }

    private void fill() {
        jdbc.update("delete from assignment");
        jdbc.update(
                "insert into supervised_item (code, programme_code, title, title_official, requirement, kind, grade,"
                        + " responsible_unit, responsible_leader, measures_process, status, dispatched_on, deadline,"
                        + " deadline_version, provisional, percent, round, illustrative, created_at, version)"
                        + " select concat('BM-', seq), 'SFZDC-2022', '基准测试事项', false, '按要求完成整改，逐件核对已结案件，建立台账。',"
                        + " 'PHASED', 'GENERAL', 'sfj', 'sfj.leader', 'measures-checklist', 'IN_PROGRESS', '2023-01-03',"
                        + " '2099-12-31', 1, false, 0, 1, true, '2023-01-03 01:00:00', 1 from seq_1_to_" + ITEMS);
        duties("due", DUE, today);
        duties("later", DUTIES - DUE, today.plusDays(30));
        jdbc.queryForList("analyze table assignment, supervised_item, alert, outbox");
    }

    private void duties(String prefix, int count, LocalDate due) {
        jdbc.update(
                "insert into assignment (task_id, item_code, step, work_no, unit_code, role, person, due_at, created_at,"
                        + " rung, rung_on) select concat(?, seq), concat('BM-', 1 + seq % " + ITEMS
                        + "), 'Task_CarryOutMeasure', 1, 'gaj', 'HANDLER', 'gaj.handler', ?, '2023-01-03 01:00:00',"
                        + " 'DUE', ? from seq_1_to_" + count,
                prefix,
                java.sql.Timestamp.from(Zones.endOf(due)),
                due);
    }

    private long rowsRead() {
        return jdbc
                .queryForList(
                        "select variable_value from information_schema.global_status where variable_name in"
                                + " ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST', 'HANDLER_READ_NEXT',"
                                + " 'HANDLER_READ_PREV', 'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT')",
                        Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
