package org.zhenggai.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.zhenggai.organisation.Channel;
import org.zhenggai.platform.security.BasicCredentials;

/** Tells by its path through which door a request came in. */
final class ChannelOfRequest {

    /** Scripts of our own pages say so; a program with credentials cannot pass for a page. */
    private static final String HEADER = "X-Zhenggai-Channel";

    private ChannelOfRequest() {}

    static Channel of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (isUnder(path, "/engine-rest")) {
            return Channel.ENGINE_REST;
        }
        if (isUnder(path, "/camunda")) {
            return Channel.TASKLIST;
        }
        if (isUnder(path, "/api")) {
            return "page".equals(request.getHeader(HEADER)) && !BasicCredentials.areIn(request)
                    ? Channel.PAGE
                    : Channel.API;
        }
        return Channel.PAGE;
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
