package org.zhenggai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Refused.invalid("a.key", 1, "b"), 400),
                Arguments.of(Refused.forbidden("a.key", 1, "b"), 403),
                Arguments.of(Refused.notFound("a.key", 1, "b"), 404),
                Arguments.of(Refused.conflict("a.key", 1, "b"), 409),
                Arguments.of(Refused.tooLarge("a.key", 1, "b"), 413));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyInTermsOfHttpAndWithWhichWords(Refused refused, int status) {
        assertThat(refused.reason().status()).isEqualTo(status);
        assertThat(refused.key()).isEqualTo("a.key");
        assertThat(refused).hasMessage("a.key");
        assertThat(refused.arguments()).containsExactly(1, "b");
    }

    @Test
    void cannotBeReworded() {
        Refused refused = Refused.invalid("a.key", "first");
        refused.arguments()[0] = "other";
        assertThat(refused.arguments()).containsExactly("first");
    }
}
