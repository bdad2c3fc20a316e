package org.zhenggai.platform.outage;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes each kind of outage into the log once a minute: an outage that fills the disk with its log is two. */
@Component
public class Outages {

    private record Told(long at, int since) {}

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final long SILENCE = Duration.ofMinutes(1).toNanos();

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Ticker ticker;

    @Autowired
    public Outages() {
        this(Ticker.systemTicker());
    }

    Outages(Ticker ticker) {
        this.ticker = ticker;
    }

    public void note(Throwable outage) {
        told.compute(Outage.kind(outage), (kind, before) -> {
            long now = ticker.read();
            if (before != null && now - before.at() < SILENCE) {
                return new Told(before.at(), before.since() + 1);
            }
            int more = before == null ? 0 : before.since();
            LOG.error("The database is away or too slow: {} ({} more since this was last said)", kind, more);
            LOG.debug("Cause", outage);
            return new Told(now, 0);
        });
    }
}
