package org.zhenggai.platform.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A token in a cookie that scripts of ours may read and send back as it is; Camunda's applications have a cookie of
 * their own.
 */
final class CsrfProtection {

    private CsrfProtection() {}

    /** Pages: the token is made with the first page, so that a form without JavaScript carries it. */
    static Customizer<CsrfConfigurer<HttpSecurity>> forPages() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return csrf -> csrf.csrfTokenRepository(repository()).csrfTokenRequestHandler(handler);
    }

    /**
     * API: only a session, or credentials that a browser remembers, can be abused from another site. Whoever has neither
     * is asked to sign in.
     */
    static Customizer<CsrfConfigurer<HttpSecurity>> forSessionsOnly() {
        RequestMatcher reads = request -> HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod())
                || HttpMethod.OPTIONS.matches(request.getMethod());
        return csrf -> csrf.csrfTokenRepository(repository())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(request -> !reads.matches(request)
                        && !BasicCredentials.areMeant(request)
                        && (BasicCredentials.areIn(request) || request.getRequestedSessionId() != null));
    }

    private static CookieCsrfTokenRepository repository() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName("ZHENGGAI-CSRF");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setParameterName("_csrf");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }
}
