package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.security.signin.CheapHashes;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.ContextLike;
import org.zhenggai.support.Kind;
import org.zhenggai.support.OnH2;
import org.zhenggai.support.OnMariaDb;
import org.zhenggai.support.OwnEngine;
import org.zhenggai.support.TravellingClock;

/**
 * The whole application with its seeds, shared by all stories on one database. Each story has items of its own: the
 * seeded ones belong to {@link EveryItemTest}.
 */
abstract class Story {

    static final String PASSWORD = "a-known-password";
    static final String OFFICER = Desk.OFFICER;

    private static final AtomicInteger COLLEAGUES = new AtomicInteger();

    /** Of stories that are told on one database alone, unless {@code @StoriesOnBothDatabases} says otherwise. */
    @Parameter
    Kind database = Kind.H2;

    @LocalServerPort
    private int port;

    @Autowired
    JdbcTemplate jdbc;

    /** Only a test's own items may be expected to stand still while it travels. */
    @Autowired
    TravellingClock clock;

    Wire wire;
    Desk desk;
    Supervision supervision;
    EngineSide engineSide;
    Records records;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void sitDown() {
        ContextLike.of(platform()).getAutowireCapableBeanFactory().autowireBean(this);
        OwnEngine.isNow(engine);
        wire = new Wire(port, PASSWORD);
        desk = new Desk(wire);
        supervision = new Supervision(wire, desk);
        engineSide = new EngineSide(engine);
        records = new Records(jdbc);
    }

    @AfterEach
    void comeBackToNow() {
        clock.comeBack();
    }

    /** What the platform is started like. */
    Class<?> platform() {
        return database == Kind.H2 ? PlatformOnH2.class : PlatformOnMariaDb.class;
    }

    /** An order of a programme whose results are on public notice before they count as closed. */
    Map<String, Object> orderWithPublicNotice(String unit, int days) {
        String programme = "NOTICE-" + days;
        if (jdbc.queryForList("select code from programme where code = ?", String.class, programme)
                .isEmpty()) {
            jdbc.update(
                    "insert into programme (code, name, kind, clock_policy, public_notice_days, report_every_months,"
                            + " look_back_after_months) values (?, '公示专项', 'REQUIREMENT', 'STRICT', ?, 1, 6)",
                    programme,
                    days);
            jdbc.update(
                    "insert into finding_category (programme_code, no, name, illustrative) values (?, 8, '类', 1)",
                    programme);
        }
        Map<String, Object> order = Desk.order(unit, "IMMEDIATE", "GENERAL");
        order.put("programme", programme);
        order.put("category", 8);
        return order;
    }

    /** Somebody else who holds this role in the unit. */
    String colleague(String unit, String role) {
        String username = unit + ".colleague" + COLLEAGUES.incrementAndGet();
        Answer added = wire.send(
                "sys.admin",
                "POST",
                "/api/people",
                Map.of("username", username, "name", "同事", "unit", unit, "roles", List.of(role)));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        wire.password(username, added.json().path("temporaryPassword").asText());
        return username;
    }

    int port() {
        return port;
    }

    String passwordOf(String user) {
        return wire.passwordOf(user);
    }

    LocalDate today() {
        return Zones.today(clock);
    }

    interface Call {
        Answer with(String... headers);
    }

    /** Refused with this status, in Chinese and in English, and no row of the item is any different. */
    void refused(int status, String item, Call call) {
        Map<String, List<String>> before = records.of(item);
        Answer chinese = call.with();
        assertThat(chinese.status()).as(chinese.body()).isEqualTo(status);
        assertThat(chinese.message())
                .as("in Chinese")
                .containsPattern("\\p{IsHan}{3,}")
                .doesNotContainPattern("[a-z]{3,} [a-z]{3,} [a-z]{3,}");
        Answer english = call.with("Accept-Language", "en");
        assertThat(english.status()).as(english.body()).isEqualTo(status);
        assertThat(english.message()).as("in English").containsPattern("[a-z]{2,} [a-z]{2,}");
        assertThat(chinese.body() + english.body())
                .doesNotContain("org.camunda")
                .doesNotContain("ENGINE-");
        assertThat(records.of(item)).isEqualTo(before);
    }

    /** All at the same moment. */
    static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "camunda.bpm.job-execution.enabled=false",
                "zhenggai.initial-password=" + Story.PASSWORD,
                "zhenggai.security.require-password-change=false",
                // An administrator's folder with one model that works and one that does not.
                "zhenggai.data-dir=src/test/resources/data",
                "zhenggai.sweep.enabled=false",
            })
    @Import({CheapHashes.class, StumblingTrail.class, TravellingClock.class})
    abstract static class Platform {}

    @OnH2
    private static class PlatformOnH2 extends Platform {}

    @OnMariaDb
    private static class PlatformOnMariaDb extends Platform {}
}
