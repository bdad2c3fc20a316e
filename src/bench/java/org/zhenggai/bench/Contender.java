package org.zhenggai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** One side of the comparison: opens lives at their first task, and takes some of them four steps on. */
abstract class Contender implements AutoCloseable {

    /** Acknowledge, plan, endorse, review: four steps of three posts, after which the measures open. */
    static final List<Map<String, Object>> STEPS = List.of(
            Map.of("decision", "accept"),
            Map.of("plan", "逐项梳理问题，明确措施、责任人和完成时限，按月报送进展。"),
            Map.of("decision", "approve", "opinion", "同意"),
            Map.of("decision", "approve", "opinion", "方案可行"));

    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    abstract String name();

    abstract void start(String code);

    /** The one open task of the life. */
    abstract String task(String code);

    abstract void complete(String task, int step);

    abstract JdbcTemplate jdbc();

    void open(int lives, int threads) {
        inParallel(lives, threads, () -> {
            String code = String.format(Locale.ROOT, "ZG-2022-%06d", next.incrementAndGet());
            start(code);
            waiting.add(code);
        });
    }

    /** Steps per second; as many lives are opened again before, so that the number of open tasks stays. */
    double round(int lives, int threads) {
        open(lives, threads);
        List<String[]> paths = new ArrayList<>();
        for (int i = 0; i < lives; i++) {
            paths.add(new String[] {waiting.poll()});
        }
        Queue<String[]> queue = new ConcurrentLinkedQueue<>(paths);
        long from = System.nanoTime();
        inParallel(lives, threads, () -> takeOn(queue.poll()[0]));
        return lives * STEPS.size() / ((System.nanoTime() - from) / 1e9);
    }

    /** What the server ran for a step, from its own counters. */
    String statements(int lives) {
        List<String> kinds = List.of("Com_select", "Com_insert", "Com_update", "Com_delete", "Com_commit");
        long[] before = kinds.stream().mapToLong(this::counter).toArray();
        for (int i = 0; i < lives; i++) {
            takeOn(waiting.poll());
        }
        StringBuilder line = new StringBuilder("statements per step:");
        double steps = lives * (double) STEPS.size();
        for (int i = 0; i < before.length; i++) {
            line.append(String.format(
                    Locale.ROOT, " %s %.1f", kinds.get(i).substring(4), (counter(kinds.get(i)) - before[i]) / steps));
        }
        return line.toString();
    }

    private void takeOn(String code) {
        for (int step = 0; step < STEPS.size(); step++) {
            complete(task(code), step);
        }
    }

    private long counter(String name) {
        return jdbc().queryForObject(
                        "select variable_value from information_schema.global_status where variable_name = ?",
                        Long.class,
                        name);
    }

    private static void inParallel(int times, int threads, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger left = new AtomicInteger(times);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.run();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public abstract void close();
}
