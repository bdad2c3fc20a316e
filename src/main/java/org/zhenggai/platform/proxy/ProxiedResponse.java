package org.zhenggai.platform.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Redirects are paths: an address with a scheme would have to guess what the browser sees, and a wrong guess after a form
 * is blocked without a word. Under TLS no cookie leaves that would be sent without it, Camunda's neither.
 */
class ProxiedResponse extends HttpServletResponseWrapper {

    private static final Pattern SECURE = Pattern.compile(";\\s*secure\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

    /** For this host alone: what else lives in its domain is not ours to decide. */
    private static final String A_YEAR = "max-age=31536000";

    private final boolean secure;
    private final OwnName own;

    ProxiedResponse(HttpServletResponse response, boolean secure, OwnName own) {
        super(response);
        this.secure = secure;
        this.own = own;
        sayThatOnlyTlsLeadsHere();
    }

    @Override
    public void reset() {
        super.reset();
        sayThatOnlyTlsLeadsHere();
    }

    private void sayThatOnlyTlsLeadsHere() {
        if (secure) {
            super.setHeader("Strict-Transport-Security", A_YEAR);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(HttpServletResponse.SC_FOUND);
        setHeader(HttpHeaders.LOCATION, own.withoutOrigin(location));
        setContentLength(0);
        flushBuffer();
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookie.setSecure(cookie.getSecure() || secure);
        super.addCookie(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, kept(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, kept(name, value));
    }

    private String kept(String name, String value) {
        boolean open = secure
                && HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
                && !SECURE.matcher(value).find();
        return open ? value + "; Secure" : value;
    }
}
