package org.zhenggai.settlement.calendar;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.settlement.persistence.PreviewMapper;

/** A preview that nobody confirmed within a day would hardly hold any more. */
@Component
class ForgetPreviews implements Sweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PreviewMapper previews;
    private final Clock clock;

    ForgetPreviews(PreviewMapper previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    @Override
    public int sweep() {
        return previews.deleteUnconfirmedBefore(clock.instant().minus(KEPT));
    }
}
