package org.zhenggai.platform.proxy;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands before everything else, so that pages, API, Tasklist and engine REST all see the same request. */
class ProxyFilter implements Filter {

    /** For this host alone: what else lives in its domain is not ours to decide. */
    private static final String A_YEAR = "max-age=31536000";

    private final TrustedProxies proxies;
    private final OwnName own;

    ProxyFilter(TrustedProxies proxies, OwnName own) {
        this.proxies = proxies;
        this.own = own;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        var forwarded = Forwarded.of(asked, proxies);
        var answer = new ProxiedResponse((HttpServletResponse) response, forwarded.secure(), own);
        if (forwarded.secure()) {
            answer.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(new ProxiedRequest(asked, forwarded, own), answer);
    }
}
