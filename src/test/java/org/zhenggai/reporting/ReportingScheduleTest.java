package org.zhenggai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingScheduleTest {

    @ParameterizedTest(name = "begun {0}, every {1} months: {2}, opens {3}")
    @CsvSource({
        "2023-03-15,1,2023-03-01,2023-04-01",
        "2023-03-01,1,2023-03-01,2023-04-01",
        "2023-03-31,1,2023-03-01,2023-04-01",
        "2023-01-31,1,2023-01-01,2023-02-01",
        "2024-02-29,1,2024-02-01,2024-03-01",
        "2023-12-31,1,2023-12-01,2024-01-01",
        "2023-11-15,3,2023-11-01,2024-02-01",
        "2023-05-31,12,2023-05-01,2024-05-01",
    })
    void beginsWithTheMonthInWhichWorkBeganAndOpensOnTheDayAfterThePeriod(
            LocalDate begun, int everyMonths, LocalDate period, LocalDate opensOn) {
        assertThat(ReportingSchedule.from("ZG-1", 2, everyMonths, begun))
                .isEqualTo(new ReportingSchedule("ZG-1", 2, everyMonths, period, opensOn));
    }

    @Test
    void leavesNoGapBetweenMonthsAcrossTheYear() {
        assertThat(opening(ReportingSchedule.from("ZG-1", 1, 1, LocalDate.of(2023, 11, 30)), 4))
                .containsExactly("2023-12-01", "2024-01-01", "2024-02-01", "2024-03-01");
    }

    @Test
    void leavesNoGapBetweenQuartersAcrossTheYear() {
        ReportingSchedule first = ReportingSchedule.from("ZG-1", 1, 3, LocalDate.of(2023, 8, 31));
        assertThat(opening(first, 3)).containsExactly("2023-11-01", "2024-02-01", "2024-05-01");
        assertThat(first.next().nextPeriod()).isEqualTo(first.opensOn());
        assertThat(first.next().everyMonths()).isEqualTo(3);
    }

    private static Stream<String> opening(ReportingSchedule first, int times) {
        return Stream.iterate(first, ReportingSchedule::next).limit(times).map(schedule -> schedule.opensOn()
                .toString());
    }
}
