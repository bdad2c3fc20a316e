package org.zhenggai.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final int BCRYPT_STRENGTH = 12;

    /** The prefix in the stored hash lets a later, stronger algorithm live beside this one. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH))),
                Ticker.systemTicker());
    }

    @Bean
    AuthenticationProvider signIn(UserDetailsService people, PasswordEncoder passwords) {
        var provider = new DaoAuthenticationProvider(people);
        provider.setPasswordEncoder(passwords);
        return new ThrottledSignIn(provider, new SignInFailures(Ticker.systemTicker()));
    }
}
