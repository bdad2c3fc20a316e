package org.zhenggai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressReportTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,1,2026年11月",
        "2026-10-01,3,2026年10月至12月",
        "2026-11-01,3,2026年11月至2027年1月",
        "2026-12-01,2,2026年12月至2027年1月",
        "2026-01-01,12,2026年1月至12月",
    })
    void isCalledByThePeriodThatItIsAbout(LocalDate period, int months, String label) {
        var report = new ProgressReport(
                "ZG-1",
                1,
                1,
                period,
                months,
                ProgressReport.Status.OPEN,
                Instant.parse("2026-12-01T00:00:00Z"),
                null,
                null,
                null,
                null);
        assertThat(report.label()).isEqualTo(label);
    }
}
