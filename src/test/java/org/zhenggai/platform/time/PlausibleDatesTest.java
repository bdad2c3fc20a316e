package org.zhenggai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibleDatesTest {

    @Test
    void takesDatesThatPeopleMean() {
        assertThat(PlausibleDates.date("2026-11-29")).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(PlausibleDates.month("1900-01")).isEqualTo(YearMonth.of(1900, 1));
        assertThat(PlausibleDates.date("2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "1899-12-31", "2200-01-01", "2026-02-30", "soon", ""})
    void refusesEveryOtherDate(String text) {
        assertThatThrownBy(() -> PlausibleDates.date(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12", "-999999999-01", "0000-01", "1899-12", "2200-01", "2026-13", "2026"})
    void refusesEveryOtherMonth(String text) {
        assertThatThrownBy(() -> PlausibleDates.month(text)).isInstanceOf(DateTimeException.class);
    }
}
