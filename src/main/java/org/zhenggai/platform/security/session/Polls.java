package org.zhenggai.platform.security.session;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that a page makes by itself, while nobody may be sitting in front of it. */
public final class Polls {

    private static final String HEADER = "X-Poll";

    private Polls() {}

    public static boolean isOne(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }
}
