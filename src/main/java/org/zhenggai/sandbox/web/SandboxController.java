package org.zhenggai.sandbox.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.sandbox.MoveClock;

@RestController
@RequestMapping("/api/sandbox")
@Profile("sandbox")
class SandboxController {

    record Moment(@NotNull Instant instant) {}

    record Standing(OffsetDateTime instant, int timersFired) {}

    record Swept(int done) {}

    private final MoveClock moveClock;
    private final CurrentActor currentActor;

    SandboxController(MoveClock moveClock, CurrentActor currentActor) {
        this.moveClock = moveClock;
        this.currentActor = currentActor;
    }

    /** The clock then stands; timers due by it have fired when this answers. */
    @PostMapping("/clock")
    Standing clock(@Valid @RequestBody Moment moment) {
        int fired = moveClock.to(moment.instant(), currentActor.get());
        return new Standing(Zones.cityTime(moment.instant()), fired);
    }

    @PostMapping("/sweep")
    Swept sweep() {
        return new Swept(moveClock.sweep(currentActor.get()));
    }
}
