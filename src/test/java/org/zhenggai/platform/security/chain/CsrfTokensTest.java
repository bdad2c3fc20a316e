package org.zhenggai.platform.security.chain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhenggai.platform.security.SignedIn;

class CsrfTokensTest {

    private static final CsrfTokens TOKENS = new CsrfTokens();

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aVisitGetsATokenAndNoSession() {
        String token = TOKENS.loadDeferredToken(request, response).get().getToken();
        assertThat(response.getCookie("ZHENGGAI-CSRF").getValue()).isEqualTo(token);
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void theLoginMakesANewOneThatOnlyThisSessionTakes() {
        request.setCookies(new Cookie("ZHENGGAI-CSRF", "of-the-visit"));
        TOKENS.onAuthentication(null, request, response);
        String token = TOKENS.loadToken(request).getToken();
        assertThat(token).isNotEqualTo("of-the-visit");
        assertThat(response.getCookie("ZHENGGAI-CSRF").getValue()).isEqualTo(token);
    }

    @Test
    void aPlantedCookieIsNoTokenAndIsWrittenOver() {
        TOKENS.onAuthentication(null, request, new MockHttpServletResponse());
        request.setCookies(new Cookie("ZHENGGAI-CSRF", "planted"));
        String token = TOKENS.loadDeferredToken(request, response).get().getToken();
        assertThat(token).isNotEqualTo("planted");
        assertThat(response.getCookie("ZHENGGAI-CSRF").getValue()).isEqualTo(token);
    }

    @Test
    void aSessionFromBeforeThereWereTokensGetsOneOfItsOwn() {
        request.getSession();
        signedIn();
        request.setCookies(new Cookie("ZHENGGAI-CSRF", "self-chosen"));
        var deferred = TOKENS.loadDeferredToken(request, response);
        assertThat(deferred.get().getToken()).isNotEqualTo("self-chosen");
        assertThat(deferred.isGenerated()).isTrue();
        assertThat(TOKENS.loadToken(request).getToken())
                .isEqualTo(deferred.get().getToken());
    }

    @Test
    void underTlsAPlainCookieIsNoToken() {
        request.setSecure(true);
        request.setCookies(new Cookie("ZHENGGAI-CSRF", "planted"));
        assertThat(TOKENS.loadToken(request)).isNull();
        TOKENS.loadDeferredToken(request, response).get();
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-ZHENGGAI-CSRF=")
                .contains("Secure", "SameSite=Lax")
                .doesNotContain("HttpOnly");
    }

    private static void signedIn() {
        var person = new SignedIn("sfj.handler", "sfj", Set.of("HANDLER"), true, false, null);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
