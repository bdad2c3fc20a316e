package org.zhenggai.platform.security.chain;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.security.session.ReadableSessions;
import org.zhenggai.platform.web.failure.Problems;

/** Our own API: credentials with every request, or the session of our pages; it never begins a session. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            Refusals refusals,
            Problems problems,
            @Value("${zhenggai.security.require-password-change}") boolean requireChange)
            throws Exception {
        return http.securityMatcher(
                        Paths.under("/api", "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .authorizeHttpRequests(any -> any.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(CsrfProtection.forSessionsOnly())
                .headers(ContentPolicy::strict)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ReadableSessions(), SecurityContextHolderFilter.class)
                .addFilterAfter(new PasswordChangeGate(requireChange, problems), AuthorizationFilter.class)
                .build();
    }
}
