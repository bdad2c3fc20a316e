package org.zhenggai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.MovableClock;

class DutyGroupTest {

    /** 2026-11-23 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00:00+08:00, 2026-11-22, OVERDUE",
        "2026-11-23T00:00:00+08:00, 2026-11-23, TODAY",
        "2026-11-23T23:59:59+08:00, 2026-11-23, TODAY",
        "2026-11-24T00:00:00+08:00, 2026-11-23, OVERDUE",
        "2026-11-23T09:00:00+08:00, 2026-11-24, WEEK",
        "2026-11-23T09:00:00+08:00, 2026-11-29, WEEK",
        "2026-11-23T09:00:00+08:00, 2026-11-30, LATER",
        "2026-11-29T23:59:59+08:00, 2026-11-29, TODAY",
        "2026-11-29T09:00:00+08:00, 2026-11-30, LATER",
        "2026-12-31T09:00:00+08:00, 2027-01-03, WEEK",
    })
    void knowsTheCitysDaysAndWeeks(String now, LocalDate dueOn, DutyGroup group) {
        DutyGroup.Edges edges = DutyGroup.Edges.at(MovableClock.at(now));
        Instant dueAt = Zones.endOf(dueOn);
        assertThat(edges.of(dueAt)).isEqualTo(group);
        for (DutyGroup one : DutyGroup.values()) {
            Instant after = edges.after(one);
            Instant until = edges.until(one);
            assertThat((after == null || dueAt.isAfter(after)) && (until == null || !dueAt.isAfter(until)))
                    .as("%s is asked for", one)
                    .isEqualTo(one == group);
        }
    }
}
