package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.zhenggai.platform.time.Zones;

/** A stretch of days of the city, its end not included, and the instants at which they begin and end. */
public record Span(LocalDate from, LocalDate until) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    public static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public static Span before(YearMonth month) {
        return new Span(FIRST, month.atDay(1));
    }

    public Instant begins() {
        return Zones.startOf(from);
    }

    public Instant ends() {
        return Zones.startOf(until);
    }
}
