package org.zhenggai.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class IntakeTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Intake intake = new Intake(
            new IntakeSettings(
                    DataSize.ofKilobytes(256),
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(2),
                    DataSize.ofKilobytes(128),
                    Duration.ofSeconds(10),
                    DataSize.ofKilobytes(8),
                    new IntakeSettings.Shares(96, 8, 48, 8),
                    new IntakeSettings.Shares(64, 16, 32, 16),
                    48),
            DataSize.ofMegabytes(51),
            nanos::get);

    @ParameterizedTest
    @CsvSource({
        "person, application/json, 256, error.body.large",
        "person, , 256, error.body.large",
        "person, image/png, 256, error.body.large",
        "person, Application/X-WWW-form-urlencoded; charset=UTF-8, 1024, error.body.large",
        "person, application/xml, 2048, error.body.large",
        "person, multipart/form-data; boundary=a, 52224, error.upload.request",
        ", application/json, 128, error.body.unsigned",
        ", multipart/form-data; boundary=a, 128, error.body.unsigned",
        ", application/x-www-form-urlencoded, 128, error.body.unsigned",
    })
    void eachKindOfBodyHasItsLimit(String person, String type, long kilobytes, String refusal) {
        Sender sender = person == null ? Sender.at("10.0.0.1") : Sender.person(person);
        assertThatCode(() -> intake.checkSize(kilobytes * 1024, type, sender)).doesNotThrowAnyException();
        assertThatThrownBy(() -> intake.checkSize(kilobytes * 1024 + 1, type, sender))
                .hasMessage(refusal);
    }

    @Test
    void aBodyMayTakeLongerTheMoreOfItHasCome() {
        nanos.set(Duration.ofSeconds(11).toNanos());
        assertThat(intake.isTooSlow(0, 0)).isTrue();
        assertThat(intake.isTooSlow(8 * 1024, 0)).isFalse();
        nanos.set(Duration.ofMinutes(100).toNanos());
        assertThat(intake.isTooSlow(50L * 1024 * 1024, 0)).isFalse();
        nanos.set(Duration.ofMinutes(110).toNanos());
        assertThat(intake.isTooSlow(50L * 1024 * 1024, 0)).isTrue();
    }

    @Test
    void nobodyTakesMoreThanAShareAndAllTogetherNoMoreThanThereAre() {
        var places = new Bulkhead(3, 2);
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isFalse();
        places.leave("a");
        assertThat(places.take("c")).isTrue();
        assertThat(places.taken()).isEqualTo(3);
    }

    @Test
    void neighboursInANetworkOfIpv6ShareAndThoseOfIpv4DoNot() {
        assertThat(Sender.at("2001:db8:0:1::1")).isEqualTo(Sender.at("2001:db8:0:1:ffff::2"));
        assertThat(Sender.at("2001:db8:0:1::1")).isNotEqualTo(Sender.at("2001:db8:0:2::1"));
        assertThat(Sender.at("10.0.0.1")).isNotEqualTo(Sender.at("10.0.0.2"));
        assertThat(Sender.at("10.0.0.1")).isNotEqualTo(Sender.person("10.0.0.1"));
    }
}
