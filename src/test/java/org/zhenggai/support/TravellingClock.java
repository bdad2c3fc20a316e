package org.zhenggai.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.zhenggai.platform.time.Zones;

/** The application's clock in tests of the whole: real time, until a test travels ahead. */
@Primary
public final class TravellingClock extends Clock {

    private final Clock real = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private volatile Duration ahead = Duration.ZERO;

    /** To noon of that day; time runs on from there. */
    public void travelTo(LocalDate day) {
        travelTo(day.atTime(LocalTime.NOON));
    }

    /** To that moment in the city; time runs on from there. */
    public void travelTo(LocalDateTime moment) {
        ahead = Duration.between(real.instant(), moment.atZone(Zones.CITY).toInstant());
    }

    public void comeBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants only; days come from Zones");
    }
}
