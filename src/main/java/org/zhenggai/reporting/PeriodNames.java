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
        return of(report.period(), report.months());
    }

    /** {@code first} is the period's first day. */
    public String of(LocalDate first, int months) {
        Locale locale = texts.locale();
        String pattern = texts.of("report.month");
        return months == 1
                ? month(first, pattern, locale)
                : texts.of("report.months", month(first, pattern, locale), month(last(first, months), pattern, locale));
    }

    /** For what is kept in tables. */
    public String written(ProgressReport report) {
        String pattern = texts.written("report.month");
        String first = month(report.period(), pattern, Languages.CHINESE);
        return report.months() == 1
                ? first
                : texts.written(
                        "report.months",
                        first,
                        month(last(report.period(), report.months()), pattern, Languages.CHINESE));
    }

    private static LocalDate last(LocalDate first, int months) {
        return first.plusMonths(months - 1L);
    }

    private static String month(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
