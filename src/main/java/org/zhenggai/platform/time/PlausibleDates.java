package org.zhenggai.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Dates that people mean. ISO 8601 can write years of nine digits, which neither a database column nor the adding of a
 * day survives; so whatever comes from outside is read here.
 */
public final class PlausibleDates {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    private PlausibleDates() {}

    /** @throws DateTimeException if it is no date, or of no year from 1900 to 2199 */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        requireYear(date.getYear(), text);
        return date;
    }

    /** @throws DateTimeException if it is no month, or of no year from 1900 to 2199 */
    public static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        requireYear(month.getYear(), text);
        return month;
    }

    private static void requireYear(int year, String text) {
        if (year < FIRST || year > LAST) {
            throw new DateTimeException("Beyond reach: " + text);
        }
    }
}
