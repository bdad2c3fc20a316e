package org.zhenggai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void whatIsDueAtTheEndOfADayHasThatDayAsItsLast() {
        assertThat(Zones.endOf(DAY)).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(Zones.lastDayBefore(Zones.endOf(DAY))).isEqualTo(DAY);
        assertThat(Zones.lastDayBefore(Zones.endOf(DAY).plusMillis(1))).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aDayIsTheCitysWhicheverDayItIsInUtc() {
        assertThat(Zones.dayOf(Instant.parse("2026-03-08T16:00:00Z"))).isEqualTo(DAY);
        assertThat(Zones.dayOf(Instant.parse("2026-03-08T15:59:59.999Z"))).isEqualTo(DAY.minusDays(1));
        assertThat(Zones.startOf(DAY)).isEqualTo(Zones.instantOf(DAY.atStartOfDay()));
    }

    @Test
    void programsAreToldTheTimeOfTheCity() {
        assertThat(Zones.cityTime(Instant.parse("2026-03-08T16:30:00Z"))).hasToString("2026-03-09T00:30+08:00");
        assertThat(Zones.cityTime(null)).isNull();
    }
}
