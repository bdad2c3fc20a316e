package org.zhenggai.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhenggai.platform.security.SigningKey;

class DeviceCookieTest {

    private final JdbcTemplate keys = TestKey.table();
    private final DeviceCookie devices = new DeviceCookie(new SigningKey(keys));

    @Test
    void isKnownAgainOnEveryNodeAndForThatPersonOnly() {
        Cookie given = given("sfj.handler");
        var another = new DeviceCookie(new SigningKey(keys));
        assertThat(another.deviceOf("sfj.handler", with(given))).isPresent();
        assertThat(another.deviceOf("sfj.leader", with(given))).isEmpty();
        assertThat(new DeviceCookie(TestKey.make()).deviceOf("sfj.handler", with(given)))
                .as("sealed with another key")
                .isEmpty();
    }

    @Test
    void namesTheSameDeviceAfterEverySignIn() {
        Cookie first = given("sfj.handler");
        Cookie second = given("sfj.handler", first);
        assertThat(devices.deviceOf("sfj.handler", with(second)))
                .isEqualTo(devices.deviceOf("sfj.handler", with(first)));
    }

    @Test
    void servesThoseWhoShareTheDeviceButNotForEver() {
        Cookie cookie = null;
        for (String person : List.of("one", "two", "three", "four", "five", "six")) {
            cookie = cookie == null ? given(person) : given(person, cookie);
        }
        assertThat(devices.deviceOf("one", with(cookie))).isEmpty();
        for (String person : List.of("two", "three", "four", "five", "six")) {
            assertThat(devices.deviceOf(person, with(cookie))).as(person).isPresent();
        }
        assertThat(cookie.getValue().length()).isLessThan(500);
    }

    @Test
    void isOutOfReachOfScriptsAndTellsNoName() {
        var response = new MockHttpServletResponse();
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        request.setContextPath("/duban");
        devices.give("sfj.handler", request, response);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/duban/")
                .doesNotContain("sfj");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "_", "x", "x.y", "x._.y", "x.y_x.y_x.y_x.y_x.y_x.y"})
    void isNothingWhenMadeUp(String value) {
        assertThat(devices.deviceOf("sfj.handler", with(new Cookie(DeviceCookie.NAME, value))))
                .isEmpty();
    }

    private Cookie given(String person, Cookie... before) {
        var response = new MockHttpServletResponse();
        devices.give(person, with(before), response);
        return response.getCookie(DeviceCookie.NAME);
    }

    private static MockHttpServletRequest with(Cookie... cookies) {
        var request = new MockHttpServletRequest();
        if (cookies.length > 0) {
            request.setCookies(cookies);
        }
        return request;
    }
}
