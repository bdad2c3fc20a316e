package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackOffTest {

    private static final Instant NOW = Instant.parse("2023-03-01T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "9, PT4H16M", "10, PT6H", "14, PT6H", "500, PT6H"})
    void doublesUpToTheLongest(int attempts, Duration wait) {
        assertThat(backOff(0).after(attempts, NOW, null)).isEqualTo(NOW.plus(wait));
    }

    @Test
    void leavesAPartToChance() {
        assertThat(backOff(1).after(10, NOW, null)).isEqualTo(NOW.plus(Duration.ofMinutes(288)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void goesOnForMoreThanADayWhateverChanceSays(double chance) {
        BackOff backOff = backOff(chance);
        Instant last = IntStream.range(1, DeliveryRoom.USUAL.retry().attempts())
                .boxed()
                .reduce(NOW, (at, attempts) -> backOff.after(attempts, at, null), (earlier, later) -> later);
        assertThat(Duration.between(NOW, last)).isGreaterThan(Duration.ofHours(25));
        assertThat(backOff.isOver(13)).isFalse();
        assertThat(backOff.isOver(14)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT10S, PT1M", "PT10M, PT10M", "P400D, PT6H"})
    void comesLaterWhenAskedToButNotMuch(Duration asked, Duration wait) {
        assertThat(backOff(0).after(1, NOW, NOW.plus(asked))).isEqualTo(NOW.plus(wait));
    }

    private static BackOff backOff(double chance) {
        return new BackOff(DeliveryRoom.USUAL.retry(), () -> chance);
    }
}
