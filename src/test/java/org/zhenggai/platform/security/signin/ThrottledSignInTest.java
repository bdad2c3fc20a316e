package org.zhenggai.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhenggai.platform.security.SignedIn;

class ThrottledSignInTest {

    private static final String RIGHT = "a-known-password";

    private final List<String> compared = new ArrayList<>();
    private boolean databaseIsAway;
    private final ThrottledSignIn signIn = new ThrottledSignIn(
            this::account,
            new RememberingPasswordEncoder(new Recording(), () -> 0),
            new Guesses(
                    new SignInClients(new DeviceCookie(TestKey.make()), () -> 0),
                    new GuessSettings(Duration.ofMinutes(15), 10, 50, 200),
                    () -> 0));

    @ParameterizedTest
    @CsvSource({"sfj.handler, wrong", "sfj.gone, wrong", "sfj.gone, " + RIGHT, "nobody, wrong"})
    void wrongClosedAndUnknownAreTheSameInAnswerWorkAndCount(String username, String password) {
        for (int guess = 1; guess <= 10; guess++) {
            assertThatThrownBy(() -> attempt(username, password))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("Wrong username or password");
            assertThat(compared).hasSize(guess);
        }
        assertThatThrownBy(() -> attempt(username, password)).isExactlyInstanceOf(LockedException.class);
        assertThat(compared).hasSize(10);
    }

    @Test
    void theRightPasswordIsComparedOnceAndStillStoppedByWrongOnes() {
        assertThat(attempt("sfj.handler", RIGHT)).isInstanceOf(SignedIn.class);
        assertThat(attempt("sfj.handler", RIGHT)).isInstanceOf(SignedIn.class);
        assertThat(compared).hasSize(1);
        for (int guess = 0; guess < 10; guess++) {
            assertThatThrownBy(() -> attempt("sfj.handler", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> attempt("sfj.handler", RIGHT)).isInstanceOf(LockedException.class);
    }

    @Test
    void anOutageIsNeitherAWrongPasswordNorAGuess() {
        databaseIsAway = true;
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(() -> attempt("sfj.handler", RIGHT))
                    .isExactlyInstanceOf(AuthenticationServiceException.class);
        }
        databaseIsAway = false;
        assertThat(attempt("sfj.handler", RIGHT)).isInstanceOf(SignedIn.class);
    }

    @Test
    void noPasswordIsAWrongOne() {
        assertThatThrownBy(() -> attempt("sfj.handler", null)).isInstanceOf(BadCredentialsException.class);
    }

    private Object attempt(String username, String password) throws AuthenticationException {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))
                .getPrincipal();
    }

    private UserDetails account(String username) {
        if (databaseIsAway) {
            throw new DataAccessResourceFailureException("no connection");
        }
        if (!username.startsWith("sfj.")) {
            throw new UsernameNotFoundException("No such account");
        }
        return new SignedIn(
                username, "sfj", Set.of("HANDLER"), !username.equals("sfj.gone"), false, "hash of " + RIGHT);
    }

    private final class Recording implements PasswordEncoder {

        @Override
        public String encode(CharSequence raw) {
            return "hash of " + raw;
        }

        @Override
        public boolean matches(CharSequence raw, String encoded) {
            compared.add(encoded);
            return encode(raw).equals(encoded);
        }
    }
}
