package org.zhenggai.platform.security.signin;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuessSettings.class)
class SignInConfiguration {

    private static final int BCRYPT_STRENGTH = 12;

    /** The prefix in the stored hash lets a later, stronger algorithm live beside this one. */
    @Bean
    RememberingPasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH))),
                Ticker.systemTicker());
    }

    @Bean
    Guesses guesses(DeviceCookie devices, GuessSettings settings) {
        Ticker ticker = Ticker.systemTicker();
        return new Guesses(new SignInClients(devices, ticker), settings, ticker);
    }

    @Bean
    AuthenticationProvider signIn(UserDetailsService people, RememberingPasswordEncoder passwords, Guesses guesses) {
        return new ThrottledSignIn(people, passwords, guesses);
    }
}
