package org.zhenggai.platform.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxyFilterTest {

    private static final ProxyFilter FILTER =
            new ProxyFilter(TrustedProxies.named("10.0.0.1"), OwnName.in("https://duban.example.gov.cn/duban"));

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/items/ZG-2022-0203");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void aForgedRequest() {
        request.setServerName("evil.example");
        request.addHeader("Host", "evil.example");
        request.addHeader("Forwarded", "for=192.0.2.60;host=evil.example");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Prefix", "/duban");
        request.addHeader("Accept", "text/html");
        request.setRemoteAddr("192.0.2.7");
    }

    @Test
    void aForgedHeaderChangesNothingAndIsSeenByNobody() throws Exception {
        HttpServletRequest seen = seen();
        assertThat(seen.getRequestURL()).hasToString("http://duban.example.gov.cn/items/ZG-2022-0203");
        assertThat(seen.getContextPath()).isEmpty();
        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.7");
        assertThat(Collections.list(seen.getHeaderNames())).containsExactly("Accept");
        assertThat(seen.getHeader("x-forwarded-host")).isNull();
        assertThat(seen.getHeaders("FORWARDED").hasMoreElements()).isFalse();
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void behindATrustedProxyTheRequestIsTheBrowsers() throws Exception {
        request.setRemoteAddr("10.0.0.1");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/nowhere");
        HttpServletRequest seen = seen();
        assertThat(seen.getRequestURL()).hasToString("https://duban.example.gov.cn/duban/items/ZG-2022-0203");
        assertThat(seen.getRequestURI()).isEqualTo("/duban/items/ZG-2022-0203");
        assertThat(seen.getContextPath()).isEqualTo("/duban");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.1");
        assertThat(seen.getRemoteHost()).isEqualTo("198.51.100.1");
        assertThat(seen.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).isEqualTo("/duban/nowhere");
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void anAnswerThatBeginsAnewStillSaysThatOnlyTlsLeadsHere() throws Exception {
        request.setRemoteAddr("10.0.0.1");
        FILTER.doFilter(request, response, (asked, answer) -> answer.reset());
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void whoeverReadsBodiesBelowThisFilterKnowsTheClientToo() throws Exception {
        request.setRemoteAddr("10.0.0.1");
        seen();
        assertThat(request.getAttribute(ProxyFilter.CLIENT)).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/duban/login?kept, /duban/login?kept",
        "https://duban.example.gov.cn/duban/ledger?unit=sfj, /duban/ledger?unit=sfj",
        "http://duban.example.gov.cn:8080/x, /x",
        "https://DUBAN.example.gov.cn, /",
        "https://duban.example.gov.cn.evil.example/x, https://duban.example.gov.cn.evil.example/x",
        "https://elsewhere.example/x, https://elsewhere.example/x",
    })
    void aRedirectOfOursIsAPath(String location, String sent) throws Exception {
        FILTER.doFilter(request, response, (asked, answer) -> ((HttpServletResponse) answer).sendRedirect(location));
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getHeader("Location")).isEqualTo(sent);
    }

    @Test
    void underTlsEveryCookieIsSecure() throws Exception {
        request.setRemoteAddr("10.0.0.1");
        FILTER.doFilter(request, response, ProxyFilterTest::setCookies);
        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(3)
                .allMatch(cookie -> cookie.split("Secure", -1).length == 2);
    }

    @Test
    void withoutTlsNoCookieIs() throws Exception {
        FILTER.doFilter(request, response, ProxyFilterTest::setCookies);
        assertThat(response.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("Secure"))
                .containsExactly("lang=en; Path=/; Secure");
    }

    private static void setCookies(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answer) {
        ((HttpServletResponse) answer).addHeader("Set-Cookie", "XSRF-TOKEN=1; Path=/camunda; SameSite=Lax");
        ((HttpServletResponse) answer).addHeader("Set-Cookie", "lang=en; Path=/; Secure");
        ((HttpServletResponse) answer).addCookie(new Cookie("other", "value"));
    }

    private HttpServletRequest seen() throws IOException, ServletException {
        var seen = new AtomicReference<HttpServletRequest>();
        FilterChain chain = (asked, answer) -> seen.set((HttpServletRequest) asked);
        FILTER.doFilter(request, response, chain);
        return seen.get();
    }
}
