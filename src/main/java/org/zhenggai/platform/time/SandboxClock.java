package org.zhenggai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The training ground's clock: runs like any other until somebody sets it, and stands from then on. */
public final class SandboxClock extends Clock {

    private final Clock running = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private volatile Instant standing;

    public void stand(Instant at) {
        standing = at;
    }

    @Override
    public Instant instant() {
        Instant set = standing;
        return set == null ? running.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants only; days come from Zones");
    }
}
