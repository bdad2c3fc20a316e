package org.zhenggai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.zhenggai.life.Answer;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Door;
import org.zhenggai.life.Wire;

/**
 * Four people work, first in peace and then while fifty ill-willed clients send what once stopped the service. Prints how
 * long the workers' requests took, as a ratio, whether the same process is still there, and by how much its files grew;
 * asserts nothing. The application runs on its default database with a heap of 512 MB; all traffic stays on this machine.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec -Dbench=org.zhenggai.bench.SiegeBenchmark}
 */
public final class SiegeBenchmark {

    private static final int WORKERS = 4;
    private static final int ATTACKERS = 50;
    private static final int QUIET_MINUTES = Integer.getInteger("zhenggai.siege.quiet", 2);
    private static final int SIEGE_MINUTES = Integer.getInteger("zhenggai.siege.minutes", 10);
    private static final String PASSWORD = "bench-Only-17-word";

    private final int port = freePort();
    private final Path folder;
    private final Process application;
    private final LongAdder failed = new LongAdder();

    private SiegeBenchmark(Path folder) throws IOException {
        this.folder = folder;
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.zhenggai.Zhenggai",
                        "--server.port=" + port,
                        "--zhenggai.security.require-password-change=false",
                        "--zhenggai.initial-password=" + PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("application.log").toFile());
        builder.environment().put("ZHENGGAI_DATA_DIR", folder.toString());
        this.application = builder.start();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("zhenggai-siege");
        var benchmark = new SiegeBenchmark(folder);
        int exit = 1;
        try {
            benchmark.run();
            exit = 0;
        } finally {
            benchmark.application.destroy();
            benchmark.application.waitFor(30, TimeUnit.SECONDS);
            benchmark.application.destroyForcibly();
            FileSystemUtils.deleteRecursively(folder);
            System.exit(exit);
        }
    }

    private void run() throws Exception {
        awaitReady();
        work(1);
        long first = size();
        List<Long> quiet = work(QUIET_MINUTES);
        long before = size();
        Map<Integer, LongAdder> answers = Siege.counters();
        ExecutorService attackers = besiege(SIEGE_MINUTES, answers);
        List<Long> besieged = work(SIEGE_MINUTES);
        attackers.awaitTermination(1, TimeUnit.MINUTES);
        long after = size();
        besiege(1, answers).awaitTermination(2, TimeUnit.MINUTES);
        long end = size();
        print("quiet:    %,6d requests, median %5d ms, p95 %5d ms", quiet.size(), at(quiet, 50), at(quiet, 95));
        print(
                "besieged: %,6d requests, median %5d ms, p95 %5d ms",
                besieged.size(), at(besieged, 50), at(besieged, 95));
        print("p95 besieged / quiet: %.1f", (double) at(besieged, 95) / Math.max(1, at(quiet, 95)));
        print("requests of workers that failed, all in all: %d", failed.sum());
        print("attackers heard (0: cut off): %s", new TreeMap<>(answers));
        print("same process still there: %s", application.isAlive());
        print(
                "files grew by %,d KB a request of the workers in peace, %,d KB besieged",
                (before - first) / 1024 / quiet.size(), (after - before) / 1024 / besieged.size());
        print("and by %,d KB in a last minute of attackers alone", (end - after) / 1024);
    }

    private ExecutorService besiege(int minutes, Map<Integer, LongAdder> answers) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        for (int no = 0; no < ATTACKERS; no++) {
            attackers.execute(new Siege(port, PASSWORD, until, no, answers));
        }
        attackers.shutdown();
        return attackers;
    }

    private List<Long> work(int minutes) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        for (int no = 0; no < WORKERS; no++) {
            String unit = List.of("sfj", "zjj", "swj", "scj").get(no);
            workers.execute(() -> workUntil(until, unit, millis));
        }
        workers.shutdown();
        workers.awaitTermination(minutes + 2L, TimeUnit.MINUTES);
        return millis;
    }

    /** An item from its order to the review of its plan, and the lists that people look at between. */
    private void workUntil(long until, String unit, List<Long> millis) {
        Wire wire = new Wire(port, PASSWORD);
        Desk desk = new Desk(wire);
        while (System.nanoTime() < until) {
            try {
                oneItem(desk, unit, millis);
            } catch (RuntimeException | AssertionError unanswered) {
                failed.increment();
            }
        }
    }

    private static void oneItem(Desk desk, String unit, List<Long> millis) {
        String code = timed(millis, () -> desk.dispatched(Desk.order(unit, "PHASED", "GENERAL")));
        for (String step : List.of("Task_Acknowledge", "Task_SubmitPlan", "Task_EndorsePlan", "Task_ReviewPlan")) {
            JsonNode duty = timed(millis, () -> desk.duty(code, step));
            timed(millis, () -> {
                desk.hand(duty, Door.API, desk.passing(duty));
                return code;
            });
            timed(millis, () -> desk.duties(code));
        }
        timed(millis, () -> desk.timeline(code));
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T timed(List<Long> millis, Work<T> work) {
        long from = System.nanoTime();
        try {
            return work.done();
        } finally {
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        }
    }

    private void awaitReady() throws InterruptedException {
        Wire wire = new Wire(port, PASSWORD);
        for (int tries = 0; tries < 180; tries++) {
            try {
                Answer answer = wire.get(Desk.OFFICER, "/api/me");
                if (answer.status() == 200) {
                    return;
                }
            } catch (RuntimeException notYet) {
                if (!application.isAlive()) {
                    throw notYet;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("The application did not start");
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SiegeBenchmark::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long at(List<Long> millis, int percent) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
