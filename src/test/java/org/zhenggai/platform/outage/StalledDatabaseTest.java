package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.support.Cable;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.OnMariaDb;

/** The pool as application.yml wires it, with shorter times, and the wire to its database in the test's hands. */
@ExtendWith(OnMariaDb.WhereItRuns.class)
class StalledDatabaseTest {

    /** As many as may wait: while all is well everybody gets a turn. */
    private static final int CLIENTS = 24;

    /** The driver's patience, the pool's twice, and a slow machine. */
    private static final Duration BOUND = Duration.ofSeconds(12);

    @Test
    void nobodyWaitsForLongInAStallOrAnOutageAndAfterwardsAllGoesOnWithoutARestart() throws Exception {
        URI database = URI.create(EmptySchema.mariaDb().url().substring("jdbc:".length()));
        try (Cable cable = new Cable(database.getPort());
                ConfigurableApplicationContext context = pool(cable.port(), database.getPath())) {
            JdbcTemplate jdbc = new JdbcTemplate(context.getBean(BoundedPool.class));
            assertThat(ask(jdbc)).containsOnly("1");

            cable.holdStill();
            assertThat(ask(jdbc)).as("in a stall").containsOnly("outage");
            cable.mend();
            allGoesOn(jdbc);

            cable.cut();
            assertThat(ask(jdbc)).as("in an outage").containsOnly("outage");
            cable.mend();
            allGoesOn(jdbc);
        }
    }

    /** Soon: what was begun in the midst has to fail first. */
    private static void allGoesOn(JdbcTemplate jdbc) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ask(jdbc)).containsOnly("1"));
    }

    /** What all clients hear who ask at once; each of them within the bound. */
    private static List<String> ask(JdbcTemplate jdbc) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<String> question = () -> {
                try {
                    return jdbc.queryForObject("select 1", String.class);
                } catch (RuntimeException failure) {
                    return Outage.isIn(failure) ? "outage" : failure.toString();
                }
            };
            return clients
                    .invokeAll(Collections.nCopies(CLIENTS, question), BOUND.toMillis(), TimeUnit.MILLISECONDS)
                    .stream()
                    .map(StalledDatabaseTest::heard)
                    .toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static String heard(Future<String> answer) {
        return answer.isCancelled() ? "still waiting" : result(answer);
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ConfigurableApplicationContext pool(int port, String schema) {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .profiles("mysql")
                .run(
                        "--ZHENGGAI_DB_URL=jdbc:mysql://127.0.0.1:" + port + schema,
                        "--ZHENGGAI_DB_USER=root",
                        "--ZHENGGAI_DB_PASSWORD=",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.datasource.hikari.most-waiting=24",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.datasource.hikari.validation-timeout=500",
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=2000");
    }

    @Import(PoolConfiguration.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Wiring {}
}
