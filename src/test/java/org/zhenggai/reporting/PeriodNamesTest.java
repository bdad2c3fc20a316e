package org.zhenggai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhenggai.platform.text.Languages;
import org.zhenggai.platform.text.Texts;

class PeriodNamesTest {

    @AfterEach
    void nobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,1,2026年11月,November 2026",
        "2026-10-01,3,2026年10月至2026年12月,October 2026 to December 2026",
        "2026-11-01,3,2026年11月至2027年1月,November 2026 to January 2027",
        "2026-01-01,12,2026年1月至2026年12月,January 2026 to December 2026",
    })
    void areTheReadersOwnAndChineseInTables(LocalDate period, int months, String chinese, String english) {
        ProgressReport report = report(period, months);
        try (var texts = new AnnotationConfigApplicationContext(Languages.class, Texts.class)) {
            var names = new PeriodNames(texts.getBean(Texts.class));
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(names.of(report)).isEqualTo(english);
            assertThat(names.written(report)).isEqualTo(chinese);
            LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
            assertThat(names.of(report)).isEqualTo(chinese);
        }
    }

    private static ProgressReport report(LocalDate period, int months) {
        return new ProgressReport(
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
    }
}
