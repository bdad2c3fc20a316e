package org.zhenggai.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a browser says that a page of another site sent the request. */
public final class ForeignSite {

    private ForeignSite() {}

    public static boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }
}
