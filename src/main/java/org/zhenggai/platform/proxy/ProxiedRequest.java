package org.zhenggai.platform.proxy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/**
 * The request as the person's browser sent it. Nobody behind it reads a forwarding header, true or forged, or the name by
 * which the client called: the platform goes by its own.
 */
class ProxiedRequest extends HttpServletRequestWrapper {

    private final Forwarded forwarded;
    private final OwnName own;

    ProxiedRequest(HttpServletRequest request, Forwarded forwarded, OwnName own) {
        super(request);
        this.forwarded = forwarded;
        this.own = own;
    }

    @Override
    public boolean isSecure() {
        return forwarded.secure();
    }

    @Override
    public String getScheme() {
        return isSecure() ? "https" : "http";
    }

    @Override
    public String getServerName() {
        return own.host();
    }

    @Override
    public int getServerPort() {
        return own.portUnder(isSecure());
    }

    @Override
    public String getRemoteAddr() {
        return forwarded.client();
    }

    /** No name server is asked. */
    @Override
    public String getRemoteHost() {
        return forwarded.client();
    }

    @Override
    public String getContextPath() {
        return forwarded.prefix() + super.getContextPath();
    }

    @Override
    public String getRequestURI() {
        return forwarded.prefix() + super.getRequestURI();
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        if (getServerPort() != (isSecure() ? 443 : 80)) {
            url.append(':').append(getServerPort());
        }
        return url.append(getRequestURI());
    }

    /** The container remembers where an error arose as it knows the address itself. */
    @Override
    public Object getAttribute(String name) {
        Object value = super.getAttribute(name);
        return name.equals(RequestDispatcher.ERROR_REQUEST_URI) && value instanceof String uri
                ? forwarded.prefix() + uri
                : value;
    }

    @Override
    public String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name))
                .toList());
    }

    private static boolean isHidden(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-")
                || name.equals("forwarded")
                || name.equals("x-real-ip")
                || name.equals("host");
    }
}
