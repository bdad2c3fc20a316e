package org.zhenggai.platform.security.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.failure.Problems;

/** What stands around the engine's applications in the container, outside of Spring Security and inside. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final String[] APPLICATIONS = {"/engine-rest/*", "/camunda/api/*"};

    /** Before everybody who reads the path, and after the language of the answer is known. */
    @Bean
    FilterRegistrationBean<CanonicalPaths> canonicalPaths(Problems problems) {
        var registration = new FilterRegistrationBean<>(new CanonicalPaths(problems));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    /** Innermost of ours: what the gates answer is not the engine's. */
    @Bean
    FilterRegistrationBean<EngineAnswers> engineAnswers(Texts texts, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new EngineAnswers(texts, json));
        registration.addUrlPatterns(APPLICATIONS);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 100);
        return registration;
    }

    /** After Spring Security, which knows who asks, and before Camunda's own filters, which want to know. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, TasklistSignIn.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 200);
        return registration;
    }

    /** Around Camunda's filters that write the policy and the page. */
    @Bean
    FilterRegistrationBean<NonceOfRequest> nonceOfRequest() {
        var registration = new FilterRegistrationBean<>(new NonceOfRequest());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 100);
        return registration;
    }
}
