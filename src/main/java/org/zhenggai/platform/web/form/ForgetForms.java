package org.zhenggai.platform.web.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.web.form.persistence.FormPlaceMapper;

/** A form that nobody came back for, and the places in browsers that nobody signs in to any more. */
@Component
class ForgetForms implements Sweep {

    private static final Duration PLACES = Duration.ofDays(30);

    private final FormPlaceMapper places;
    private final Clock clock;

    ForgetForms(FormPlaceMapper places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public int sweep() {
        Instant now = clock.instant();
        return places.clearKeptBefore(now.minus(FormPlaces.WAITS)) + places.deleteIssuedBefore(now.minus(PLACES));
    }
}
