package org.zhenggai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Whether a request proves who sends it by itself, instead of by a session. */
public final class BasicCredentials {

    private BasicCredentials() {}

    public static boolean areIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** A browser adds credentials that it remembers to a form of another site too, and then says so. */
    public static boolean areMeant(HttpServletRequest request) {
        return areIn(request) && !ForeignSite.sent(request);
    }
}
