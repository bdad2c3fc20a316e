package org.zhenggai.platform.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a request left the person's browser, as far as it is known.
 *
 * @param secure whether that was under TLS
 * @param client the address it came from
 * @param prefix the path below which the proxy shows the platform; empty, or without a slash at its end
 */
record Forwarded(boolean secure, String client, String prefix) {

    /** A path of plain names: it stands in redirects and cookies. */
    private static final Pattern PREFIX = Pattern.compile("(?:/[\\w-]{1,40}){1,4}/?");

    static Forwarded of(HttpServletRequest request, TrustedProxies proxies) {
        if (!proxies.include(request.getRemoteAddr())) {
            return new Forwarded(request.isSecure(), request.getRemoteAddr(), "");
        }
        return new Forwarded(
                request.isSecure() || "https".equalsIgnoreCase(only("X-Forwarded-Proto", request)),
                client(request, proxies),
                prefix(request));
    }

    /** The last one whom no trusted proxy answers for: what stands before it, anybody can have written. */
    private static String client(HttpServletRequest request, TrustedProxies proxies) {
        List<String> way = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> way.addAll(List.of(header.split(",", -1))));
        String client = request.getRemoteAddr();
        for (int hop = way.size() - 1; hop >= 0 && proxies.include(client); hop--) {
            String before = way.get(hop).strip();
            if (!IpAddress.is(before)) {
                break;
            }
            client = before;
        }
        return client;
    }

    private static String prefix(HttpServletRequest request) {
        String prefix = only("X-Forwarded-Prefix", request);
        return PREFIX.matcher(prefix).matches() ? prefix.replaceFirst("/$", "") : "";
    }

    /** A header that came twice was written by two, and which of them to believe nobody knows. */
    private static String only(String header, HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.size() == 1 ? values.get(0).strip() : "";
    }
}
