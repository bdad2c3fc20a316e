package org.zhenggai.sandbox;

import java.time.Clock;
import java.time.Instant;

/** The engine's clock, which follows the sandbox's, and its timers. */
public interface EngineTime {

    /** Answers how many timers fired here; the job executor may have been quicker with others. */
    int moveTo(Instant instant);

    void stand(Instant instant);

    /** As far ahead of the machine's time as the platform's clock is. */
    void runOnFrom(Clock platform);
}
