package org.zhenggai.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Three wrong passwords a client, five an account from unknown ones, eight an address. */
class GuessesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger compared = new AtomicInteger();
    private final DeviceCookie devices = new DeviceCookie(TestKey.make());
    private final Guesses guesses = new Guesses(
            new SignInClients(devices, nanos::get), new GuessSettings(Duration.ofMinutes(15), 3, 5, 8), nanos::get);

    private Cookie device;

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void evaluatesNoMoreWrongOnesThanAllowedHoweverManyComeAtOnce() throws Exception {
        List<String> answers = atOnce(60, () -> {
            from("203.0.113.1");
            return outcome("sfj.handler", false);
        });
        assertThat(compared).hasValue(3);
        assertThat(answers).containsOnly("wrong", "throttled");
    }

    @Test
    void letsAnyNumberOfRightOnesInAtOnce() throws Exception {
        assertThat(atOnce(60, () -> {
                    from("203.0.113.1");
                    return outcome("sfj.handler", true);
                }))
                .containsOnly("right");
    }

    @Test
    void refusesTheRightOneToWhoeverGuessedTooOften() {
        from("203.0.113.1");
        guess("sfj.handler", 3);
        assertThat(outcome("sfj.handler", true)).isEqualTo("throttled");
        nanos.addAndGet(Duration.ofMinutes(16).toNanos());
        assertThat(outcome("sfj.handler", true)).isEqualTo("right");
    }

    @Test
    void aRightOneClearsTheCount() {
        from("203.0.113.1");
        guess("sfj.handler", 2);
        assertThat(outcome("sfj.handler", true)).isEqualTo("right");
        guess("sfj.handler", 2);
        assertThat(outcome("sfj.handler", true)).isEqualTo("right");
    }

    @Test
    void aStrangerAtTheSameAddressDoesNotConcernAKnownDevice() {
        signedInAt("203.0.113.1");
        from("203.0.113.1");
        guess("sfj.handler", 3);
        assertThat(outcome("sfj.handler", true)).isEqualTo("throttled");
        from("203.0.113.1", device);
        assertThat(outcome("sfj.handler", true)).isEqualTo("right");
    }

    @Test
    void strangersAtManyAddressesLockOutNeitherKnownDevicesNorUsualAddresses() {
        signedInAt("203.0.113.1");
        from("203.0.113.1");
        assertThat(outcome("sfj.handler", true)).isEqualTo("right");
        for (int address = 2; address < 9; address++) {
            from("203.0.113." + address);
            guess("sfj.handler", 1);
        }
        assertThat(compared).as("five of the seven").hasValue(6);
        from("203.0.113.99");
        assertThat(outcome("sfj.handler", true)).as("elsewhere").isEqualTo("throttled");
        from("203.0.113.1");
        assertThat(outcome("sfj.handler", true)).as("the usual address").isEqualTo("right");
        from("203.0.113.99", device);
        assertThat(outcome("sfj.handler", true)).as("the known device").isEqualTo("right");
    }

    @Test
    void oneAddressTriesFewPasswordsOverAllAccounts() {
        signedInAt("203.0.113.1");
        from("203.0.113.1");
        for (int account = 0; account < 20; account++) {
            guess("unit" + account + ".handler", 1);
        }
        assertThat(compared).hasValue(8);
        from("203.0.113.1", device);
        assertThat(outcome("sfj.handler", true)).as("a known device there").isEqualTo("right");
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        for (int host = 1; host < 20; host++) {
            from("2001:db8:0:1::" + host);
            guess("sfj.handler", 1);
        }
        assertThat(compared).hasValue(3);
    }

    @Test
    void oneNameIsOneAccountHoweverItIsWritten() {
        from("203.0.113.1");
        for (String name : List.of("sfj.handler", "sfj.handler ", "SFJ.handler", " sfj.handler", "sfj.handler  ")) {
            guess(name, 1);
        }
        assertThat(compared).hasValue(3);
    }

    @Test
    void aDeviceHasABudgetOfItsOwnAndNoMore() {
        signedInAt("203.0.113.1");
        from("203.0.113.1", device);
        guess("sfj.handler", 20);
        assertThat(compared).hasValue(3);
    }

    @Test
    void anotherPersonsDeviceIsNoKnownOne() {
        signedInAt("203.0.113.1");
        from("203.0.113.1", device);
        guess("sfj.leader", 20);
        from("203.0.113.1");
        assertThat(outcome("sfj.leader", true)).isEqualTo("throttled");
    }

    @Test
    void whatCannotBeComparedIsNoGuess() {
        from("203.0.113.1");
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(() -> guesses.isRight("sfj.handler", () -> {
                        throw new DataAccessResourceFailureException("away");
                    }))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(outcome("sfj.handler", true)).isEqualTo("right");
    }

    private void guess(String username, int times) {
        for (int time = 0; time < times; time++) {
            outcome(username, false);
        }
    }

    private String outcome(String username, boolean right) {
        try {
            return guesses.isRight(username, () -> {
                        compared.incrementAndGet();
                        return right;
                    })
                    ? "right"
                    : "wrong";
        } catch (LockedException tooMany) {
            return "throttled";
        }
    }

    private void signedInAt(String address) {
        var request = request(address);
        var response = new MockHttpServletResponse();
        devices.give("sfj.handler", request, response);
        device = response.getCookie(DeviceCookie.NAME);
    }

    private static void from(String address, Cookie... cookies) {
        var request = request(address);
        if (cookies.length > 0) {
            request.setCookies(cookies);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static List<String> atOnce(int times, Callable<String> attempt)
            throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : clients.invokeAll(Collections.nCopies(times, attempt))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
