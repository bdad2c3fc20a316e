package org.zhenggai.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
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
 * beside as many rows of the outbox, which are the alerts themselves, that one statement of the server's own writes in
 * the same round; beside that and the ladders armed anew, which no sweep can be quicker than; and beside rows that name
 * an alert and nothing else, as an outbox of its own would have them. Every measurement begins with empty tables and a
 * server that has cleaned up behind the one before. Prints each round and the medians; asserts nothing.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec -Dbench=org.zhenggai.bench.SweepBenchmark}
 */
public final class SweepBenchmark {

    private static final int DUTIES = 100_000;
    private static final int DUE = 10_000;
    private static final int ITEMS = 5_000;
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 7;
    private static final Duration PURGE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long UNTIDY = 20;
    private static final String COLUMNS =
            "subject, item_code, rule, level, deadline_version, occasion, recipient, raised_at, text, outbox";
    private static final String READ = "'HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST',"
            + " 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT'";

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final Sweep sweep;
    private final LocalDate today = LocalDate.now(Zones.CITY);

    private SweepBenchmark(EmptySchema schema) {
        context = new SpringApplicationBuilder(Zhenggai.class)
                .profiles(schema.profile())
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("bench", settings(schema))))
                .run(LongStatements.with());
        jdbc = context.getBean(JdbcTemplate.class);
        sweep = (Sweep) context.getBean("climbDuties");
    }

    private static Map<String, Object> settings(EmptySchema schema) {
        Map<String, Object> settings = new HashMap<>(schema.settings());
        settings.put("server.port", "0");
        settings.put("camunda.bpm.job-execution.enabled", "false");
        settings.put("zhenggai.sweep.enabled", "false");
        settings.put("zhenggai.initial-password", "bench-only-password");
        settings.put("logging.level.root", "warn");
        return settings;
    }

    public static void main(String[] args) {
        int exit = 1;
        try {
            SweepBenchmark benchmark = new SweepBenchmark(EmptySchema.mariaDb());
            benchmark.fill();
            benchmark.sweep.sweep();
            for (int round = 0; round < WARM_UP; round++) {
                benchmark.round();
            }
            List<Round> rounds = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                rounds.add(benchmark.round());
                print("round " + round, rounds.get(round - 1));
            }
            print(
                    "median",
                    new Round(
                            median(rounds, Round::ours),
                            median(rounds, Round::bare),
                            median(rounds, Round::floor),
                            median(rounds, Round::names),
                            median(rounds, Round::rowsRead),
                            median(rounds, Round::statements)));
            exit = 0;
        } finally {
            // Pools and the engine's threads would keep a failed run alive.
            System.exit(exit);
        }
    }

    private record Round(double ours, double bare, double floor, double names, double rowsRead, double statements) {}

    /** Every duty is owed by one handler, so that there is an alert for each. */
    private Round round() {
        comeToARung();
        long read = counted(READ);
        long asked = counted("'QUESTIONS'");
        double ours = perSecond(sweep::sweep);
        double rowsRead = (counted(READ) - read) / (double) DUE;
        double statements = counted("'QUESTIONS'") - asked - 1.0;
        if (sweep.sweep() != 0 || jdbc.queryForObject("select count(*) from alert", Integer.class) != DUE) {
            throw new IllegalStateException("One sweep raises all, and a second nothing");
        }
        jdbc.execute("drop table if exists told");
        jdbc.execute("create table told as select " + COLUMNS + " from alert");
        empty("alert");
        double bare = perSecond(this::outbox);
        empty("names");
        double names = perSecond(this::names);
        comeToARung();
        double floor = perSecond(this::everything);
        return new Round(ours, bare, floor, names, rowsRead, statements);
    }

    private void comeToARung() {
        jdbc.update(
                "update assignment set rung = 'DUE', rung_on = ?, raised = 'BEFORE_1' where task_id like 'due%'",
                today);
        empty("alert");
    }

    /** Waits for the server's purge, which would work against whatever is measured next. */
    private void empty(String table) {
        jdbc.execute("truncate table " + table);
        long latest = System.nanoTime() + PURGE.toNanos();
        while (counted("'INNODB_HISTORY_LIST_LENGTH'") > UNTIDY) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("The server does not come to rest");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static double perSecond(IntSupplier work) {
        long from = System.nanoTime();
        int rows = work.getAsInt();
        return rows / ((System.nanoTime() - from) / 1e9);
    }

    /** Rows of the outbox and nothing else. */
    private int outbox() {
        return jdbc.update("insert into alert (" + COLUMNS + ") select " + COLUMNS + " from told");
    }

    private int names() {
        return jdbc.update("insert into names (alert_id, recipient, level, status, created_at)"
                + " select id, recipient, level, outbox, raised_at from alert");
    }

    private int everything() {
        return context.getBean(TransactionTemplate.class).execute(status -> {
            int rows = outbox();
            jdbc.update(
                    "update assignment set rung = 'OVERDUE_1', rung_on = ?, raised = 'DUE' where rung_on <= ?",
                    today.plusDays(1),
                    today);
            return rows;
        });
    }

    private void fill() {
        jdbc.update("delete from assignment");
        jdbc.execute(
                "create table names (id bigint not null auto_increment primary key, alert_id bigint not null unique,"
                        + " recipient varchar(64) not null, level varchar(32) not null, status varchar(16) not null,"
                        + " created_at datetime(3) not null, key ix_names_status (status, id))");
        jdbc.update(
                "insert into supervised_item (code, programme_code, title, title_official, requirement, kind, grade,"
                        + " responsible_unit, responsible_leader, measures_process, status, dispatched_on, deadline,"
                        + " deadline_version, provisional, percent, round, illustrative, created_at, version)"
                        + " select concat('BM-', seq), 'SFZDC-2022', '基准测试事项', false, '按要求完成整改，逐件核对已结案件，建立台账。',"
                        + " 'PHASED', 'GENERAL', 'sfj', 'sfj.leader', 'measures-checklist', 'IN_PROGRESS', '2023-01-03',"
                        + " '2099-12-31', 1, false, 0, 1, true, '2023-01-03 01:00:00', 1 from seq_1_to_" + ITEMS);
        duties("due", DUE, today);
        duties("later", DUTIES - DUE, today.plusDays(30));
        jdbc.queryForList("analyze table assignment, supervised_item, alert");
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

    private long counted(String names) {
        return jdbc
                .queryForList(
                        "select variable_value from information_schema.global_status where variable_name in (" + names
                                + ")",
                        Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void print(String name, Round round) {
        print(
                "%-8s %6.0f alerts/s; bare rows of the outbox %6.0f/s, ratio 1 : %.1f; with their ladders armed %6.0f/s,"
                        + " ratio 1 : %.1f; rows that only name an alert %6.0f/s, ratio 1 : %.1f; %.1f rows read an alert,"
                        + " %.0f statements a sweep",
                name,
                round.ours(),
                round.bare(),
                round.bare() / round.ours(),
                round.floor(),
                round.floor() / round.ours(),
                round.names(),
                round.names() / round.ours(),
                round.rowsRead(),
                round.statements());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
