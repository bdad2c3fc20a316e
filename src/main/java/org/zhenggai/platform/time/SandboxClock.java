package org.zhenggai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The training ground's clock: runs until somebody sets it, and stands from then on, or runs on from where it is told. */
public final class SandboxClock extends Clock {

    private final Clock running = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private volatile Instant standing;
    private volatile Duration ahead = Duration.ZERO;

    public void stand(Instant at) {
        standing = at;
    }

    public void runOnFrom(Instant at) {
        ahead = Duration.between(running.instant(), at);
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant set = standing;
        return set == null ? running.instant().plus(ahead) : set;
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
