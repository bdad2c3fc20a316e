package org.zhenggai.platform.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.web.cookie.CookiePlace;

/**
 * Whoever is signed in has a token in the session, so none that somebody else planted is any good; the cookie only carries
 * it to our scripts. Before the login there is nothing to bind it to, and no session is made for it: there the cookie has
 * to suffice.
 */
class CsrfTokens implements CsrfTokenRepository, SessionAuthenticationStrategy {

    private static final String COOKIE = "ZHENGGAI-CSRF";
    private static final String KEPT = "zhenggai.csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        String kept = kept(request);
        if (kept != null) {
            return token(kept);
        }
        // Signed in, but from before there were such tokens: the cookie is no substitute.
        return CurrentSignIn.find().isPresent()
                ? null
                : CookiePlace.of(request)
                        .valueOf(COOKIE, request)
                        .filter(value -> !value.isEmpty())
                        .map(CsrfTokens::token)
                        .orElse(null);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && token == null) {
            session.removeAttribute(KEPT);
        } else if (session != null && CurrentSignIn.find().isPresent()) {
            session.setAttribute(KEPT, token.getToken());
        }
        carry(token, request, response);
    }

    /** As usual, and a cookie that got lost or was overwritten carries the session's token again. */
    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        return new Carried(CsrfTokenRepository.super.loadDeferredToken(request, response), request, response);
    }

    /** At the login: before the session changes its id, which keeps what is in it. */
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        CsrfToken fresh = generateToken(request);
        request.getSession().setAttribute(KEPT, fresh.getToken());
        carry(fresh, request, response);
    }

    private static void carry(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                CookiePlace.of(request)
                        .cookie(COOKIE, token == null ? "" : token.getToken())
                        .maxAge(token == null ? 0 : -1)
                        .build()
                        .toString());
    }

    private static String kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String value ? value : null;
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }

    private static final class Carried implements DeferredCsrfToken {

        private final DeferredCsrfToken token;
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private boolean looked;

        Carried(DeferredCsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            this.token = token;
            this.request = request;
            this.response = response;
        }

        @Override
        public CsrfToken get() {
            CsrfToken loaded = token.get();
            if (!looked && !token.isGenerated() && !arrived(loaded)) {
                carry(loaded, request, response);
            }
            looked = true;
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return token.isGenerated();
        }

        private boolean arrived(CsrfToken loaded) {
            return CookiePlace.of(request)
                    .valueOf(COOKIE, request)
                    .filter(loaded.getToken()::equals)
                    .isPresent();
        }
    }
}
