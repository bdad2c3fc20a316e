package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "quiet {0} to {1}: {2} waits until {3}")
    @CsvSource({
        "21:00, 07:30, 2023-03-01T20:59:59, 2023-03-01T20:59:59",
        "21:00, 07:30, 2023-03-01T21:00:00, 2023-03-02T07:30:00",
        "21:00, 07:30, 2023-03-01T00:00:00, 2023-03-01T07:30:00",
        "21:00, 07:30, 2023-03-01T07:29:59, 2023-03-01T07:30:00",
        "21:00, 07:30, 2023-03-01T07:30:00, 2023-03-01T07:30:00",
        "21:00, 00:00, 2023-03-31T23:00:00, 2023-04-01T00:00:00",
        "12:00, 14:00, 2023-03-01T13:00:00, 2023-03-01T14:00:00",
        "12:00, 14:00, 2023-03-01T14:00:00, 2023-03-01T14:00:00",
        "08:00, 08:00, 2023-03-01T08:00:00, 2023-03-01T08:00:00",
    })
    void holdBackWhatFallsIntoThem(LocalTime from, LocalTime to, String moment, String until) {
        assertThat(new QuietHours(from, to)
                        .endAt(OffsetDateTime.parse(moment + "+08:00").toInstant()))
                .isEqualTo(OffsetDateTime.parse(until + "+08:00").toInstant());
    }
}
