package org.zhenggai.platform.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.CloseNowException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.SignedIn;

/** Whoever asks for much and takes it slowly leaves the others their threads. */
class SlowReadersTest {

    private static final int LARGE = 1_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final LargeAnswers answers = new LargeAnswers(new Intake(
            new IntakeSettings(
                    DataSize.ofKilobytes(256),
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(2),
                    DataSize.ofKilobytes(128),
                    Duration.ofSeconds(10),
                    DataSize.ofKilobytes(8),
                    new IntakeSettings.Shares(1, 1, 1, 1),
                    new IntakeSettings.Shares(2, 1, 2, 1),
                    1),
            DataSize.ofMegabytes(51),
            nanos::get));
    private final ConcurrencyLimit share = new ConcurrencyLimit(new Bulkhead(Integer.MAX_VALUE, 1));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAddressHasItsShareOfLargeAnswersUntilTheyAreOut() throws Exception {
        send("10.0.0.1", LARGE, () -> {
            assertThatThrownBy(() -> send("10.0.0.1", LARGE, () -> {}))
                    .isInstanceOf(Refused.class)
                    .hasMessage("error.busy");
            send("10.0.0.1", LargeAnswers.LARGE, () -> {});
            send("10.0.0.2", LARGE, () -> {
                assertThatThrownBy(() -> send("10.0.0.3", LARGE, () -> {})).hasMessage("error.busy");
                signIn("a");
                send("10.0.0.3", LARGE, () -> {});
                SecurityContextHolder.clearContext();
            });
        });
        send("10.0.0.1", LARGE, () -> {});
    }

    @Test
    void anAnswerThatNobodyTakesIsGivenUp() {
        assertThatThrownBy(() -> send(
                        "10.0.0.1",
                        LARGE,
                        () -> nanos.addAndGet(Duration.ofSeconds(11).toNanos())))
                .isInstanceOf(CloseNowException.class);
    }

    @Test
    void theConnectionEndsAlsoWhereTheSenderThoughtThatTheReaderWentAway() {
        FilterChain chain = (asked, answer) -> {
            answer.setContentLength(LARGE);
            ServletOutputStream out = answer.getOutputStream();
            nanos.addAndGet(Duration.ofSeconds(11).toNanos());
            assertThatThrownBy(() -> out.write(1)).isInstanceOf(CloseNowException.class);
        };
        assertThatThrownBy(() -> answers.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain))
                .isInstanceOf(CloseNowException.class);
    }

    @Test
    void anAccountHasItsShareOfRequests() throws Exception {
        signIn("a");
        request(() -> {
            assertThatThrownBy(() -> request(() -> {})).hasMessage("error.busy.self");
            signIn("b");
            request(() -> {});
            SecurityContextHolder.clearContext();
            request(() -> request(() -> {}));
        });
        signIn("a");
        request(() -> {});
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    private void send(String to, int length, Meanwhile meanwhile) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(to);
        FilterChain chain = (asked, answer) -> {
            answer.setContentLength(length);
            answer.getOutputStream().write(1);
            run(meanwhile);
            answer.getOutputStream().write(new byte[1]);
        };
        answers.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private void request(Meanwhile meanwhile) throws Exception {
        share.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (asked, answer) -> run(meanwhile));
    }

    private static void run(Meanwhile meanwhile) throws IOException {
        try {
            meanwhile.happens();
        } catch (IOException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private static void signIn(String person) {
        var signedIn = new SignedIn(person, "cs", Set.of(), true, false, null);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }
}
