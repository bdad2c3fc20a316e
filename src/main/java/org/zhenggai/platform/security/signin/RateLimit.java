package org.zhenggai.platform.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many wrong passwords each key has within a window, which begins with its first. A guess is taken before it is
 * evaluated and given back where it was right: however many come at once, no more are evaluated.
 */
final class RateLimit {

    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Cache<String, AtomicInteger> taken;

    RateLimit(int most, Duration window, Ticker ticker) {
        this.most = most;
        this.taken = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(MOST_KEYS)
                .ticker(ticker)
                .build();
    }

    boolean isSpent(String key) {
        AtomicInteger count = taken.getIfPresent(key);
        return count != null && count.get() >= most;
    }

    boolean take(String key) {
        return taken.get(key, first -> new AtomicInteger()).getAndUpdate(count -> Math.min(count + 1, most)) < most;
    }

    void giveBack(String key) {
        AtomicInteger count = taken.getIfPresent(key);
        if (count != null) {
            count.updateAndGet(before -> Math.max(before - 1, 0));
        }
    }

    void refill(String key) {
        taken.invalidate(key);
    }
}
