package org.zhenggai.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts wrong passwords by username; the count is forgotten a while after the first one, or on success. */
class SignInFailures {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cache<String, AtomicInteger> failures;

    SignInFailures(Ticker ticker) {
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(100_000)
                .ticker(ticker)
                .build();
    }

    boolean areTooMany(String username) {
        AtomicInteger count = failures.getIfPresent(username);
        return count != null && count.get() >= MOST;
    }

    void count(String username) {
        failures.get(username, first -> new AtomicInteger()).incrementAndGet();
    }

    void forget(String username) {
        failures.invalidate(username);
    }
}
