package org.zhenggai.platform.security.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.transaction.TransactionException;

/**
 * A wrong password, a name that nobody has and an account that was closed are the same to whoever tries: the same
 * answer, the same work, the same count. Accounts that cannot be read are something else, and no guess.
 */
class ThrottledSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ThrottledSignIn.class);

    private final UserDetailsService people;
    private final RememberingPasswordEncoder passwords;
    private final Guesses guesses;
    private final String nobodysHash;

    ThrottledSignIn(UserDetailsService people, RememberingPasswordEncoder passwords, Guesses guesses) {
        this.people = people;
        this.passwords = passwords;
        this.guesses = guesses;
        // A password that could be read here would be remembered, and answered faster where nobody has the name.
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            UserDetails person = signIn(attempt.getName(), Objects.toString(attempt.getCredentials(), ""));
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                    person, attempt.getCredentials(), person.getAuthorities());
            signedIn.setDetails(attempt.getDetails());
            return signedIn;
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "Nobody can sign in, for the accounts cannot be read: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName());
            throw new AuthenticationServiceException("The accounts cannot be read", failure);
        }
    }

    private UserDetails signIn(String username, String password) {
        guesses.requireLeft(username);
        Optional<UserDetails> account = find(username);
        if (account.filter(person -> passwords.remembers(password, person.getPassword()))
                .isPresent()) {
            guesses.wasRight(username);
            return account.get();
        }
        String hash = account.map(UserDetails::getPassword).orElse(nobodysHash);
        if (!guesses.isRight(username, () -> passwords.matches(password, hash) && account.isPresent())) {
            throw new BadCredentialsException("Wrong username or password");
        }
        return account.orElseThrow();
    }

    /** Only of people who have not left. */
    private Optional<UserDetails> find(String username) {
        try {
            return Optional.of(people.loadUserByUsername(username)).filter(UserDetails::isEnabled);
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
