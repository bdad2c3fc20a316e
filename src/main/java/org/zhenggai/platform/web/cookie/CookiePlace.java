package org.zhenggai.platform.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What cookies of ours are called and where they are sent. Browsers let nobody set a {@code __Host-} cookie but this host
 * itself, under TLS and for all its paths; below a prefix, which may be one of many on its host, the name can promise TLS
 * alone. Where there is TLS, a cookie without such a name is not ours.
 */
public record CookiePlace(String naming, String path, boolean secure) {

    public static CookiePlace of(HttpServletRequest request) {
        String path = request.getContextPath() + "/";
        if (!request.isSecure()) {
            return new CookiePlace("", path, false);
        }
        return new CookiePlace(path.equals("/") ? "__Host-" : "__Secure-", path, true);
    }

    public String name(String plain) {
        return naming + plain;
    }

    public Optional<String> valueOf(String plain, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(plain))).map(cookie -> cookie.getValue());
    }

    public ResponseCookie.ResponseCookieBuilder cookie(String plain, String value) {
        return ResponseCookie.from(name(plain), value).path(path).secure(secure).sameSite("Lax");
    }

    /** Whether others on the same host, or beside it, could set a cookie of this name too. */
    public boolean open() {
        return secure && !path.equals("/");
    }
}
