package org.zhenggai.platform.security.chain;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.security.session.IdleSessions;
import org.zhenggai.platform.security.session.ReadableSessions;
import org.zhenggai.platform.security.signin.SignInRefused;
import org.zhenggai.platform.web.failure.Problems;
import org.zhenggai.platform.web.form.FormKeeping;

/** Our pages: a form to sign in, a session, a strict content policy. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            Problems problems,
            RequestCache wantedPage,
            FormKeeping forms,
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
                        .successHandler(new WhereToGo(wantedPage, forms))
                        .failureHandler(new SignInRefused()))
                .logout(logout -> logout.logoutSuccessUrl(Paths.LOGIN + "?goodbye"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ToLogin(forms))
                        .accessDeniedHandler(new StaleForm(problems)))
                .requestCache(cache -> cache.requestCache(wantedPage))
                .csrf(CsrfProtection.forPages())
                .headers(ContentPolicy::strict)
                .addFilterBefore(new IdleSessions(), SecurityContextHolderFilter.class)
                .addFilterBefore(new ReadableSessions(), IdleSessions.class)
                .addFilterAfter(new PasswordChangeGate(requireChange, problems), AuthorizationFilter.class)
                .build();
    }

    @Bean
    RequestCache wantedPage() {
        return new WantedPage();
    }
}
