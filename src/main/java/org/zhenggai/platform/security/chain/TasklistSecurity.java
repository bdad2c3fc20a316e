package org.zhenggai.platform.security.chain;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.security.engine.StepBodies;
import org.zhenggai.platform.security.engine.StrictJson;
import org.zhenggai.platform.security.engine.TaskQueryGate;
import org.zhenggai.platform.security.engine.TasklistGate;
import org.zhenggai.platform.security.engine.TasklistLogout;
import org.zhenggai.platform.security.session.ReadableSessions;
import org.zhenggai.platform.web.failure.Problems;
import org.zhenggai.platform.web.form.FormKeeping;

/** Camunda's applications, entered through our login; their own CSRF token and headers stay in force. */
@Configuration(proxyBeanMethods = false)
class TasklistSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain tasklist(
            HttpSecurity http,
            Refusals refusals,
            Problems problems,
            RequestCache wantedPage,
            FormKeeping forms,
            @Value("${zhenggai.security.require-password-change}") boolean requireChange)
            throws Exception {
        StrictJson json = new StrictJson();
        return http.securityMatcher(Paths.under("/camunda", "/camunda/**"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                // There is one login for everything, and it counts failures.
                                .requestMatchers(Paths.of(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*"))
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(
                        errors -> errors.defaultAuthenticationEntryPointFor(refusals, Paths.under("/camunda/api/**"))
                                .defaultAuthenticationEntryPointFor(new ToLogin(forms), any -> true)
                                .defaultAccessDeniedHandlerFor(refusals, Paths.under("/camunda/api/**")))
                .requestCache(cache -> cache.requestCache(wantedPage))
                .csrf(AbstractHttpConfigurer::disable)
                // Scripts and styles have no hash in their addresses: without this a browser keeps last month's.
                .headers(headers -> headers.defaultsDisabled()
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                Paths.under("/camunda/app/**", "/camunda/lib/**"),
                                new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache"))))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ReadableSessions(), SecurityContextHolderFilter.class)
                .addFilterAfter(new PasswordChangeGate(requireChange, problems), AuthorizationFilter.class)
                .addFilterAfter(new TasklistGate(problems), PasswordChangeGate.class)
                .addFilterAfter(new TaskQueryGate(problems, json), TasklistGate.class)
                .addFilterAfter(new StepBodies(problems, json), TaskQueryGate.class)
                .addFilterAfter(new TasklistLogout(), StepBodies.class)
                .build();
    }
}
