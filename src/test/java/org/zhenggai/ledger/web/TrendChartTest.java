package org.zhenggai.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.ledger.dashboard.Dashboard.Month;

class TrendChartTest {

    @ParameterizedTest
    @CsvSource({"0,4", "1,4", "4,4", "5,8", "8,8", "9,20", "20,20", "21,40", "41,80", "399,400", "12345,20000"})
    void endsItsScaleAtARoundNumberThatNoBarExceeds(int most, int top) {
        var chart = new TrendChart(months(most));
        assertThat(chart.grid()).hasSize(5).last().satisfies(line -> {
            assertThat(line.count()).isEqualTo(top);
            assertThat(line.percent()).isEqualTo(100);
        });
        assertThat(chart.slots()).allSatisfy(slot -> assertThat(
                        slot.dispatched().y() + slot.dispatched().height())
                .isEqualTo(chart.base()));
    }

    @Test
    void drawsNoLineBeforeAnythingWasDispatched() {
        var before = new Month(YearMonth.of(2023, 1), 0, 0, 0, 0);
        var half = new Month(YearMonth.of(2023, 2), 4, 2, 4, 2);
        var chart = new TrendChart(List.of(before, half));
        assertThat(chart.line()).doesNotContain(" ");
        assertThat(chart.slots().get(0).completionY()).isNull();
        assertThat(chart.slots().get(1).completionY()).isBetween(140, 155);
    }

    private static List<Month> months(int most) {
        return IntStream.range(0, 12)
                .mapToObj(no -> new Month(YearMonth.of(2023, 1).plusMonths(no), most, 0, most, 0))
                .toList();
    }
}
