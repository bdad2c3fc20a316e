package org.zhenggai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhenggai.support.EmptySchema;

/**
 * Completed steps per second of the product (use case, records, projection, audit, permissions) beside the bare engine
 * on the same models, the same schema and the same MariaDB, both with {@value #OPEN_TASKS} open tasks. Rounds take
 * turns, so that a machine whose speed drifts does not favour either. Prints; asserts nothing.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec}
 */
public final class StepBenchmark {

    static final int OPEN_TASKS = 20_000;
    private static final int THREADS = 8;
    private static final int ROUNDS = 5;
    private static final int LIVES_PER_ROUND = 250;
    private static final int COUNTED_LIVES = 25;

    public static void main(String[] args) {
        int exit = 1;
        try (Contender product = new ProductContender(EmptySchema.mariaDb());
                Contender bare = new BareContender(EmptySchema.mariaDb())) {
            List<Contender> both = List.of(product, bare);
            both.forEach(contender -> contender.open(OPEN_TASKS, THREADS));
            both.forEach(contender -> contender.round(LIVES_PER_ROUND, THREADS));
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                double ours = product.round(LIVES_PER_ROUND, THREADS);
                double theirs = bare.round(LIVES_PER_ROUND, THREADS);
                ratios.add(ours / theirs);
                print(
                        "round %d: product %.0f steps/s, bare engine %.0f steps/s, ratio %.2f",
                        round, ours, theirs, ours / theirs);
            }
            ratios.sort(null);
            print(
                    "ratio: min %.2f, median %.2f, max %.2f",
                    ratios.get(0), ratios.get(ROUNDS / 2), ratios.get(ROUNDS - 1));
            both.forEach(contender -> print("%-12s %s", contender.name(), contender.statements(COUNTED_LIVES)));
            exit = 0;
        } finally {
            // Pools and the engine's threads would keep a failed run alive.
            System.exit(exit);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private StepBenchmark() {}
}
