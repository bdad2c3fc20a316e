package org.zhenggai.platform.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;

/** Somebody who tries passwords is refused for a while, with the right one too. */
class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInFailures failures;

    ThrottledSignIn(AuthenticationProvider passwords, SignInFailures failures) {
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        if (failures.areTooMany(username)) {
            throw new LockedException("Too many wrong passwords");
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            failures.forget(username);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            failures.count(username);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
