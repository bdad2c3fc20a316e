package org.zhenggai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInFailuresTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SignInFailures failures = new SignInFailures(nanos::get);

    @Test
    void refusesAfterTenFailures() {
        fail(9);
        assertThat(failures.areTooMany("sfj.handler")).isFalse();
        fail(1);
        assertThat(failures.areTooMany("sfj.handler")).isTrue();
        assertThat(failures.areTooMany("sfj.leader")).isFalse();
    }

    @Test
    void letsInAgainAfterAQuarterOfAnHour() {
        fail(10);
        nanos.addAndGet(Duration.ofMinutes(16).toNanos());
        assertThat(failures.areTooMany("sfj.handler")).isFalse();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        fail(9);
        failures.forget("sfj.handler");
        fail(1);
        assertThat(failures.areTooMany("sfj.handler")).isFalse();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            failures.count("sfj.handler");
        }
    }
}
