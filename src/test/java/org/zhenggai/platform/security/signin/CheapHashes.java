package org.zhenggai.platform.security.signin;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/** Passwords are hashed as ever, but for what it costs: those of tests are known to everybody. */
public class CheapHashes implements BeanPostProcessor {

    private static final int LEAST_STRENGTH = 4;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RememberingPasswordEncoder
                ? new RememberingPasswordEncoder(
                        new DelegatingPasswordEncoder(
                                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_STRENGTH))),
                        Ticker.systemTicker())
                : bean;
    }
}
