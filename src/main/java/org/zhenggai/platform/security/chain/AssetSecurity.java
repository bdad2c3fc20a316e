package org.zhenggai.platform.security.chain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.zhenggai.platform.security.Paths;

/** Style sheets, scripts and images are the same for everybody: no session is read, no cookie set. */
@Configuration(proxyBeanMethods = false)
class AssetSecurity {

    private static final String[] ASSETS = {"/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico"};

    @Bean
    @Order(0)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.under(ASSETS))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(ContentPolicy::strict)
                .build();
    }
}
