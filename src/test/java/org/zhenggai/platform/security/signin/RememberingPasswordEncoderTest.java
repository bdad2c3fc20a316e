package org.zhenggai.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordEncoderTest {

    private final AtomicInteger comparisons = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final PasswordEncoder encoder = new RememberingPasswordEncoder(counting(), nanos::get);

    @Test
    void comparesARightPasswordOnce() {
        assertThat(encoder.matches("secret", "hash of secret")).isTrue();
        assertThat(encoder.matches("secret", "hash of secret")).isTrue();
        assertThat(comparisons).hasValue(1);
    }

    @Test
    void comparesAWrongPasswordEveryTime() {
        assertThat(encoder.matches("guess", "hash of secret")).isFalse();
        assertThat(encoder.matches("guess", "hash of secret")).isFalse();
        assertThat(comparisons).hasValue(2);
    }

    @Test
    void doesNotTakeAChangedPasswordForTheOldOne() {
        encoder.matches("secret", "hash of secret");
        assertThat(encoder.matches("secret", "hash of another")).isFalse();
    }

    @Test
    void forgetsAfterFiveMinutes() {
        encoder.matches("secret", "hash of secret");
        nanos.addAndGet(Duration.ofMinutes(6).toNanos());
        encoder.matches("secret", "hash of secret");
        assertThat(comparisons).hasValue(2);
    }

    @Test
    void takesNothingForRightThatBcryptReadsInPartOnly() {
        var bcrypt = new RememberingPasswordEncoder(new BCryptPasswordEncoder(4), nanos::get);
        String longest = "督".repeat(24);
        String stored = bcrypt.encode(longest);
        assertThat(bcrypt.matches(longest + "或者别的", stored)).isFalse();
        assertThat(bcrypt.matches(longest, stored)).isTrue();
    }

    private PasswordEncoder counting() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return "hash of " + raw;
            }

            @Override
            public boolean matches(CharSequence raw, String encoded) {
                comparisons.incrementAndGet();
                return encode(raw).equals(encoded);
            }
        };
    }
}
