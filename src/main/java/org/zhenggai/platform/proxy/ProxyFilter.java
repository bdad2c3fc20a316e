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
public class ProxyFilter implements Filter {

    /** Under this name the container's own request knows the client's address too. */
    public static final String CLIENT = ProxyFilter.class.getName() + ".client";

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
        asked.setAttribute(CLIENT, forwarded.client());
        var answer = new ProxiedResponse((HttpServletResponse) response, forwarded.secure(), own);
        chain.doFilter(new ProxiedRequest(asked, forwarded, own), answer);
    }
}
