package org.zhenggai.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Languages;
import org.zhenggai.platform.text.Texts;

/** What people call a period: 2026年11月, November 2026. */
@Component
public class PeriodNames {

    private final Texts texts;

    PeriodNames(Texts texts) {
        this.texts = texts;
    }

    /** In the reader's language. */
    public String of(ProgressReport report) {
        Locale locale = texts.locale();
        String pattern = texts.of("report.month");
        return report.months() == 1
                ? month(report.period(), pattern, locale)
                : texts.of(
                        "report.months", month(report.period(), pattern, locale), month(last(report), pattern, locale));
    }

    /** For what is kept in tables. */
    String written(ProgressReport report) {
        String pattern = texts.written("report.month");
        String first = month(report.period(), pattern, Languages.CHINESE);
        return report.months() == 1
                ? first
                : texts.written("report.months", first, month(last(report), pattern, Languages.CHINESE));
    }

    private static LocalDate last(ProgressReport report) {
        return report.period().plusMonths(report.months() - 1L);
    }

    private static String month(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
