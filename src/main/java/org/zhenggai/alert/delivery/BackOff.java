package org.zhenggai.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Waits longer after each failure, and never all of them equally long: the other side is already in trouble. */
@Component
class BackOff {

    private static final int LARGEST_SHIFT = 30;

    private final DeliverySettings.Retry settings;
    private final DoubleSupplier chance;

    @Autowired
    BackOff(DeliverySettings settings) {
        this(settings.retry(), () -> ThreadLocalRandom.current().nextDouble());
    }

    /** {@code chance} answers from 0 up to 1. */
    BackOff(DeliverySettings.Retry settings, DoubleSupplier chance) {
        this.settings = settings;
        this.chance = chance;
    }

    boolean isOver(int attempts) {
        return attempts >= settings.attempts();
    }

    /** The next attempt after so many; the other side may ask for a later one, but not for for ever. */
    Instant after(int attempts, Instant now, Instant asked) {
        Instant own = now.plus(wait(attempts));
        if (asked == null || asked.isBefore(own)) {
            return own;
        }
        Instant latest = now.plus(settings.longest());
        return asked.isAfter(latest) ? latest : asked;
    }

    private Duration wait(int attempts) {
        long doubled = settings.first().toMillis() << Math.min(attempts - 1, LARGEST_SHIFT);
        long whole = Math.min(doubled, settings.longest().toMillis());
        return Duration.ofMillis(Math.round(whole * (1 - settings.jitter() * chance.getAsDouble())));
    }
}
