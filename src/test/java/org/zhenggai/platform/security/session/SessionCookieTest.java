package org.zhenggai.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    private static final SessionCookie COOKIE = new SessionCookie();

    private MockHttpServletRequest request;

    @BeforeEach
    void afresh() {
        request = new MockHttpServletRequest();
    }

    @ParameterizedTest
    @CsvSource({"false,'',SESSION,/", "true,'',__Host-SESSION,/", "true,/duban,__Secure-SESSION,/duban"})
    void isNamedForHowTheRequestCame(boolean tls, String prefix, String name, String path) {
        reached(tls, prefix);
        assertThat(written("an-id").get(0))
                .startsWith(name + "=")
                .contains("; Path=" + path + ";", "HttpOnly", "SameSite=Lax")
                .satisfies(cookie -> assertThat(cookie.contains("; Secure")).isEqualTo(tls));
    }

    @ParameterizedTest
    @CsvSource({"false,''", "true,''", "true,/duban", "true,/city/duban"})
    void leadsBackIntoItsSession(boolean tls, String prefix) {
        reached(tls, prefix);
        send(written("an-id"));
        assertThat(COOKIE.readCookieValues(request)).containsExactly("an-id");
    }

    @Test
    void underTlsAPlainCookieIsNotOurs() {
        List<String> plain = written("an-id");
        reached(true, "");
        send(plain);
        assertThat(COOKIE.readCookieValues(request)).isEmpty();
    }

    @Test
    void withoutTlsACookieOfTlsIsNotTaken() {
        reached(true, "");
        List<String> secure = written("an-id");
        reached(false, "");
        send(secure);
        assertThat(COOKIE.readCookieValues(request)).isEmpty();
    }

    @Test
    void belowAPrefixAPlantedCookieLeadsNowhere() {
        reached(true, "/duban");
        List<String> own = written("an-id");
        List<String> planted = written("the-neighbours-id");
        send(planted.subList(0, 1));
        assertThat(COOKIE.readCookieValues(request)).isEmpty();
        send(Stream.of(planted.subList(0, 1), own).flatMap(List::stream).toList());
        assertThat(COOKIE.readCookieValues(request)).containsExactly("an-id");
    }

    @Test
    void whatVouchesForItIsTheHostsAloneAndTellsNothing() {
        reached(true, "/city/duban");
        assertThat(written("an-id").get(1))
                .startsWith("__Host-SESSION.city.duban=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "SameSite=Lax")
                .doesNotContain("an-id");
    }

    @Test
    void endsWhollyWithItsSession() {
        reached(true, "/duban");
        assertThat(written("")).hasSize(2).allMatch(cookie -> cookie.contains("Max-Age=0"));
    }

    private void reached(boolean tls, String prefix) {
        request = new MockHttpServletRequest();
        request.setSecure(tls);
        request.setContextPath(prefix);
    }

    private List<String> written(String id) {
        var response = new MockHttpServletResponse();
        COOKIE.writeCookieValue(new CookieValue(request, response, id));
        return response.getHeaders("Set-Cookie");
    }

    private void send(List<String> setCookies) {
        request.setCookies(setCookies.stream()
                .map(header -> header.split(";", 2)[0].split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]))
                .toArray(Cookie[]::new));
    }
}
