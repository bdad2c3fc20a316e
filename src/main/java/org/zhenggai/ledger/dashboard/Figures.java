package org.zhenggai.ledger.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.DashboardFilter;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.sight.Sight;

/**
 * The dashboard's figures, counted afresh as long as counting is cheap. Where there are so many items that it is not,
 * counting may take a fiftieth of the time at most: what took a second is shown for fifty, and says of when it is.
 */
@Component
public class Figures {

    private static final Duration CHEAP = Duration.ofMillis(50);
    private static final int SHARE = 50;

    private record Counted(Dashboard dashboard, long tookNanos) {}

    private final CountItems count;
    private final Clock clock;
    private final Ticker ticker = Ticker.systemTicker();
    private final Cache<DashboardFilter, Counted> shown = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfter(Expiry.creating((DashboardFilter filter, Counted counted) -> keptFor(counted.tookNanos())))
            .build();

    Figures(CountItems count, Clock clock) {
        this.count = count;
        this.clock = clock;
    }

    public Dashboard of(Actor reader) {
        var filter = new DashboardFilter(Sight.scope(reader), Zones.today(clock));
        // Whoever asks while another counts waits for that one's answer.
        return shown.get(filter, this::counted).dashboard();
    }

    private Counted counted(DashboardFilter filter) {
        long start = ticker.read();
        return new Counted(count.of(filter), ticker.read() - start);
    }

    static Duration keptFor(long tookNanos) {
        Duration took = Duration.ofNanos(tookNanos);
        return took.compareTo(CHEAP) <= 0 ? Duration.ZERO : took.multipliedBy(SHARE);
    }
}
