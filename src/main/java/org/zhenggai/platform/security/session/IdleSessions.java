package org.zhenggai.platform.security.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session ends when nobody used it for its time, however often a page asked for fresh figures meanwhile. The times are
 * the session's own: a training ground's clock that jumps by months signs nobody out.
 */
public class IdleSessions extends OncePerRequestFilter {

    static final String LAST_USED = IdleSessions.class.getName();
    /** Written at most this often, or every click would rewrite the session. */
    private static final long PRECISION_MILLIS = 60_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            long now = session.getLastAccessedTime();
            long lastUsed = session.getAttribute(LAST_USED) instanceof Long used ? used : session.getCreationTime();
            if (!Polls.isOne(request)) {
                if (now - lastUsed > PRECISION_MILLIS) {
                    session.setAttribute(LAST_USED, now);
                }
            } else if (now - lastUsed > session.getMaxInactiveInterval() * 1000L) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
