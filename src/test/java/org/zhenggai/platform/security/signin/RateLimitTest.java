package org.zhenggai.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit budget = new RateLimit(10, Duration.ofMinutes(15), nanos::get);

    @Test
    void isSpentAfterTen() {
        assertThat(taken(9)).isEqualTo(9);
        assertThat(budget.isSpent("sfj.handler")).isFalse();
        assertThat(taken(5)).isEqualTo(1);
        assertThat(budget.isSpent("sfj.handler")).isTrue();
        assertThat(budget.isSpent("sfj.leader")).isFalse();
    }

    @Test
    void isFullAgainAfterItsWindow() {
        taken(10);
        nanos.addAndGet(Duration.ofMinutes(16).toNanos());
        assertThat(budget.isSpent("sfj.handler")).isFalse();
        assertThat(taken(20)).isEqualTo(10);
    }

    @Test
    void givesNoMoreHoweverManyTakeAtOnce() {
        long given = IntStream.range(0, 1000)
                .parallel()
                .filter(attempt -> budget.take("sfj.handler"))
                .count();
        assertThat(given).isEqualTo(10);
    }

    @Test
    void takesBackOneAtATimeOrAll() {
        taken(10);
        budget.giveBack("sfj.handler");
        assertThat(taken(2)).isEqualTo(1);
        budget.refill("sfj.handler");
        budget.giveBack("sfj.handler");
        assertThat(taken(20)).isEqualTo(10);
    }

    private long taken(int attempts) {
        return IntStream.range(0, attempts)
                .filter(attempt -> budget.take("sfj.handler"))
                .count();
    }
}
