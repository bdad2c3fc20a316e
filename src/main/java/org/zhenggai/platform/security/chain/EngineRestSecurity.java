package org.zhenggai.platform.security.chain;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.security.engine.EngineIdentity;
import org.zhenggai.platform.security.engine.EngineRestGate;
import org.zhenggai.platform.security.engine.StepBodies;
import org.zhenggai.platform.security.engine.StrictJson;
import org.zhenggai.platform.security.engine.TaskQueryGate;
import org.zhenggai.platform.web.failure.Problems;

/** The engine's REST application: credentials with every request, and only the doors that are open to people. */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            Refusals refusals,
            Problems problems,
            ObjectProvider<IdentityService> identity,
            @Value("${zhenggai.security.require-password-change}") boolean requireChange)
            throws Exception {
        StrictJson json = new StrictJson();
        return http.securityMatcher(Paths.under("/engine-rest", "/engine-rest/**"))
                .authorizeHttpRequests(any -> any.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new PasswordChangeGate(requireChange, problems), AuthorizationFilter.class)
                .addFilterAfter(new EngineRestGate(problems), PasswordChangeGate.class)
                .addFilterAfter(new TaskQueryGate(problems, json), EngineRestGate.class)
                .addFilterAfter(new StepBodies(problems, json), TaskQueryGate.class)
                .addFilterAfter(new EngineIdentity(identity), StepBodies.class)
                .build();
    }
}
