package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application in a process of its own on the default database, killed without warning again and again; each time it is
 * started on a machine of another language, and goes on with what the one before has stored.
 */
class KilledApplicationTest {

    private static final long SEED = Long.getLong("zhenggai.test.seed", 20260301L);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Set<String> acknowledged = Collections.synchronizedSet(new LinkedHashSet<>());
    private int launches;
    private Process application;
    private Wire wire;
    private Desk desk;

    @AfterEach
    void stop() {
        application.destroyForcibly();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void losesNoAcknowledgedStepAndDoesNoneTwice() throws Exception {
        launch();
        killAfter(Duration.ofMillis(4000 + random.nextInt(4000)));
        for (int kill = 0; kill < 3; kill++) {
            launch();
            awaitReady();
            int before = acknowledged.size();
            CompletableFuture<Void> client = CompletableFuture.runAsync(this::workUntilCut);
            // In the midst of the work, however slow the machine is to begin.
            awaitAcknowledgedBeyond(before, client);
            killAfter(Duration.ofMillis(1000 + random.nextInt(2500)));
            client.get(2, TimeUnit.MINUTES);
        }
        assertThat(acknowledged).as("steps acknowledged before a kill").isNotEmpty();

        launch();
        awaitReady();
        List<JsonNode> items =
                Desk.list(wire.get(Desk.OFFICER, "/api/items?size=100").json().path("content"));
        assertThat(items)
                .hasSize(30)
                .noneMatch(item -> item.path("status").asText().equals("DRAFT"));
        items.forEach(item -> assertThat(desk.duties(item.path("code").asText()))
                .extracting(duty -> duty.path("taskId").asText())
                .doesNotContainAnyElementsOf(acknowledged));
        openItems().stream().limit(3).forEach(desk::close);
        application.destroy();
        assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertBooks();
    }

    /** Reads the file that the application has left behind. */
    private void assertBooks() {
        Records records = new Records(new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("zhenggai") + ";MODE=MySQL", "zhenggai", "")));
        acknowledged.forEach(
                task -> assertThat(records.events("task_id = ?", task)).as(task).isOne());
        assertThat(records.events("task_id in (select task_id from audit_event where task_id is not null"
                        + " group by task_id having count(*) > 1)"))
                .isZero();
        assertThat(records.events("event = 'DISPATCHED'")).isEqualTo(30);
        assertThat(records.events("event = 'REGISTERED'")).isEqualTo(30);
    }

    private void workUntilCut() {
        try {
            for (List<JsonNode> open = openDuties(); !open.isEmpty(); open = openDuties()) {
                for (JsonNode duty : open) {
                    String task = duty.path("taskId").asText();
                    Door door = Door.FOR_PROGRAMS[acknowledged.size() % Door.FOR_PROGRAMS.length];
                    Answer answer = wire.complete(door, Desk.owner(duty), task, desk.passing(duty));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
                    acknowledged.add(task);
                }
            }
        } catch (Wire.Cut killed) {
            // The last request may have taken effect or not; it was not acknowledged.
        }
    }

    /** The duties of every item that has not ended; each such item waits for somebody. */
    private List<JsonNode> openDuties() {
        List<JsonNode> duties = new ArrayList<>();
        for (String code : openItems()) {
            List<JsonNode> open = desk.duties(code);
            assertThat(open).as("%s waits for nobody", code).isNotEmpty();
            duties.addAll(open);
        }
        return duties;
    }

    private List<String> openItems() {
        return Desk.list(wire.get(Desk.OFFICER, "/api/items?size=100").json().path("content")).stream()
                .filter(item -> !item.path("status").asText().equals("CLOSED"))
                .map(item -> item.path("code").asText())
                .toList();
    }

    private void launch() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=" + (launches++ % 2 == 0 ? "en" : "tr"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.zhenggai.Zhenggai",
                "--server.port=" + port,
                "--zhenggai.initial-password=" + Story.PASSWORD,
                "--zhenggai.security.require-password-change=false");
        builder.environment().put("ZHENGGAI_DATA_DIR", folder.toString());
        application = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-application.log").toFile()))
                .start();
        wire = new Wire(port, Story.PASSWORD);
        desk = new Desk(wire);
    }

    private void awaitReady() {
        Instant latest = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            assertThat(application.isAlive())
                    .as("see target/killed-application.log")
                    .isTrue();
            assertThat(Instant.now()).isBefore(latest);
            try {
                wire.get(Desk.OFFICER, "/api/me");
                return;
            } catch (Wire.Cut notYet) {
                pause(Duration.ofMillis(100));
            }
        }
    }

    private void awaitAcknowledgedBeyond(int before, CompletableFuture<Void> client) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(1));
        while (acknowledged.size() == before && !client.isDone()) {
            assertThat(Instant.now()).isBefore(latest);
            pause(Duration.ofMillis(20));
        }
    }

    private void killAfter(Duration time) throws InterruptedException {
        pause(time);
        application.destroyForcibly().waitFor();
    }

    /** Real time: the process outside follows no clock of ours. */
    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
