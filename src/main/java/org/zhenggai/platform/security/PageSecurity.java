package org.zhenggai.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.zhenggai.platform.web.Problems;

/** Our pages: a form to sign in, a session, a strict content policy. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            Problems problems,
            RequestCache savedPage,
            @Value("${zhenggai.security.require-password-change}") boolean requireChange)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(Paths.under(Paths.LOGIN))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(Paths.LOGIN)
                        .successHandler(new WhereToGo(savedPage))
                        .failureHandler(new SignInRefused()))
                .logout(logout -> logout.logoutSuccessUrl(Paths.LOGIN + "?goodbye"))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new ToLogin()).accessDeniedHandler(new StaleForm(problems)))
                .requestCache(cache -> cache.requestCache(savedPage))
                .csrf(CsrfProtection.forPages())
                .headers(ContentPolicy::strict)
                .addFilterBefore(new IdleSessions(), SecurityContextHolderFilter.class)
                .addFilterAfter(new PasswordChangeGate(requireChange, problems), AuthorizationFilter.class)
                .build();
    }

    /** Where somebody wanted to go before the login; never a fragment, a script or an image. */
    @Bean
    RequestCache savedPage() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
