package org.zhenggai.platform.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** A cookie that our own pages alone get back, and no script reads. */
public record OwnCookie(String name) {

    /** Until the browser is closed. */
    public static final Duration AS_LONG_AS_THE_BROWSER = Duration.ofSeconds(-1);

    public Optional<String> in(HttpServletRequest request) {
        return CookiePlace.of(request).valueOf(name, request).filter(value -> !value.isEmpty());
    }

    public void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                CookiePlace.of(request)
                        .cookie(name, value)
                        .maxAge(age)
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        if (in(request).isPresent()) {
            set(request, response, "", Duration.ZERO);
        }
    }
}
