package org.zhenggai.platform.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ForwardedTest {

    private static final TrustedProxies PROXIES = TrustedProxies.named("10.0.0.0/8");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aStrangerIsBelievedNothing() {
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Prefix", "/duban");
        assertThat(forwarded()).isEqualTo(new Forwarded(false, "192.0.2.7", ""));
    }

    @Test
    void aTrustedProxyIsBelieved() {
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Prefix", "/duban/");
        assertThat(forwarded()).isEqualTo(new Forwarded(true, "198.51.100.1", "/duban"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // written by the client itself, before the proxy added whom it saw
                "127.0.0.1, 198.51.100.1               | 198.51.100.1",
                "10.9.9.9, 198.51.100.1                | 198.51.100.1",
                "198.51.100.1, 10.0.0.2                | 198.51.100.1",
                "192.0.2.1, 198.51.100.1,10.0.0.3,10.2.0.2 | 198.51.100.1",
                "2001:db8::5                           | 2001:db8::5",
                "10.0.0.7                              | 10.0.0.7",
                "198.51.100.1, unknown                 | 10.0.0.1",
                "proxy.example.com                     | 10.0.0.1",
                "198.51.100.1, 999.1.1.1               | 10.0.0.1",
                "198.51.100.1,                         | 10.0.0.1",
            })
    void theClientIsTheLastOneWhomNoProxyAnswersFor(String header, String client) {
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", header);
        assertThat(forwarded().client()).isEqualTo(client);
    }

    @Test
    void aSecondHeaderContinuesTheFirst() {
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 10.0.0.2");
        assertThat(forwarded().client()).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/duban//x",
                "/..",
                "/duban/../x",
                "/a;b",
                "/a b",
                "/a?b",
                "/%2e%2e",
                "/duban, /x",
                "duban",
                "/a\r\nSet-Cookie: x=y",
                "/整改",
                "/a/b/c/d/e",
            })
    void aPrefixThatIsNoPlainPathIsNone(String prefix) {
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-Prefix", prefix);
        assertThat(forwarded().prefix()).isEmpty();
    }

    @Test
    void whatTwoWroteIsBelievedOfNeither() {
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-Prefix", "/evil");
        request.addHeader("X-Forwarded-Prefix", "/duban");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Proto", "http");
        assertThat(forwarded()).isEqualTo(new Forwarded(false, "10.0.0.1", ""));
    }

    private Forwarded forwarded() {
        return Forwarded.of(request, PROXIES);
    }
}
