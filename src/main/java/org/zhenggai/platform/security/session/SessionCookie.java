package org.zhenggai.platform.security.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.web.cookie.CookiePlace;

/**
 * The cookie that names the session. Below a prefix a neighbour could set one that leads into a session of his own: there a
 * second cookie, which only this host can set, vouches for the first.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final String NAME = "SESSION";

    private final Map<String, DefaultCookieSerializer> byNaming =
            Stream.of("", "__Host-", "__Secure-").collect(Collectors.toMap(naming -> naming, SessionCookie::named));

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        var place = CookiePlace.of(request);
        List<String> ids = byNaming.get(place.naming()).readCookieValues(request);
        if (!place.open()) {
            return ids;
        }
        Set<String> vouchers = vouchers(request, place);
        return ids.stream().filter(id -> vouchers.contains(voucherFor(id))).toList();
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var place = CookiePlace.of(value.getRequest());
        byNaming.get(place.naming()).writeCookieValue(value);
        if (place.open()) {
            boolean ended = value.getCookieValue().isEmpty();
            value.getResponse()
                    .addHeader(
                            HttpHeaders.SET_COOKIE,
                            ResponseCookie.from(voucher(place), ended ? "" : voucherFor(value.getCookieValue()))
                                    .path("/")
                                    .secure(true)
                                    .httpOnly(true)
                                    .sameSite("Lax")
                                    .maxAge(ended ? 0 : -1)
                                    .build()
                                    .toString());
        }
    }

    private static Set<String> vouchers(HttpServletRequest request, CookiePlace place) {
        return request.getCookies() == null
                ? Set.of()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(voucher(place)))
                        .map(Cookie::getValue)
                        .collect(Collectors.toSet());
    }

    /** Several platforms may stand on one host, each below a prefix of its own. */
    private static String voucher(CookiePlace place) {
        return "__Host-" + NAME + place.path().replaceFirst("/$", "").replace('/', '.');
    }

    /** The whole host sees it; from it nobody finds the session's id. */
    private static String voucherFor(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DefaultCookieSerializer named(String naming) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(naming + NAME);
        return serializer;
    }
}
