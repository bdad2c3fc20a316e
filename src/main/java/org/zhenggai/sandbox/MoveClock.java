package org.zhenggai.sandbox;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.sweep.Sweeps;
import org.zhenggai.platform.time.SandboxClock;

/** Sets the time for platform and engine alike, and makes happen what has come due by then. */
@Component
@Profile("sandbox")
public class MoveClock {

    /** Beyond these years neither calendars nor tables make sense. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final SandboxClock clock;
    private final EngineTime engine;
    private final Sweeps sweeps;
    private final Acting acting;

    MoveClock(SandboxClock clock, EngineTime engine, Sweeps sweeps, Acting acting) {
        this.clock = clock;
        this.engine = engine;
        this.sweeps = sweeps;
        this.acting = acting;
    }

    /** The clock then stands; answers how many timers fired. */
    public int to(Instant instant, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw Refused.invalid("sandbox.instant.range");
        }
        clock.stand(instant);
        return acting.asNobody(() -> engine.moveTo(instant));
    }

    /** Sets the time and fires nothing: for a start, while there is nothing yet that could come due. */
    public void stand(Instant instant) {
        clock.stand(instant);
        engine.stand(instant);
    }

    /** Both clocks run again, from this instant. */
    public void runOnFrom(Instant instant) {
        clock.runOnFrom(instant);
        engine.runOnFrom(clock);
    }

    /** What the nodes do now and then, done now. */
    public int sweep(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        return acting.asNobody(sweeps::run);
    }
}
