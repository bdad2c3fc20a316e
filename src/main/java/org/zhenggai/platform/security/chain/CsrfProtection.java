package org.zhenggai.platform.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhenggai.platform.security.BasicCredentials;
import org.zhenggai.platform.security.ForeignSite;

/** What a form or a script of ours proves by its token; Camunda's applications have a token of their own. */
final class CsrfProtection {

    private CsrfProtection() {}

    /** Pages: the token is made with the first page, so that a form without JavaScript carries it. */
    static Customizer<CsrfConfigurer<HttpSecurity>> forPages() {
        var handler = new OfOurSite();
        handler.setCsrfRequestAttributeName(null);
        var tokens = new CsrfTokens();
        return csrf -> csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(handler)
                .sessionAuthenticationStrategy(tokens);
    }

    /**
     * API: only a session, or credentials that a browser remembers, can be abused from another site. Whoever has neither
     * is asked to sign in.
     */
    static Customizer<CsrfConfigurer<HttpSecurity>> forSessionsOnly() {
        RequestMatcher reads = request -> HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod())
                || HttpMethod.OPTIONS.matches(request.getMethod());
        return csrf -> csrf.csrfTokenRepository(new CsrfTokens())
                .csrfTokenRequestHandler(new OfOurSite())
                .requireCsrfProtectionMatcher(request -> !reads.matches(request)
                        && !BasicCredentials.areMeant(request)
                        && (BasicCredentials.areIn(request) || request.getRequestedSessionId() != null));
    }

    /** Before the login a token proves little, and a neighbour may have planted it: the browser's own word counts too. */
    private static final class OfOurSite extends CsrfTokenRequestAttributeHandler {

        @Override
        public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return ForeignSite.sent(request) ? null : super.resolveCsrfTokenValue(request, token);
        }
    }
}
