package org.zhenggai.platform.security.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session that holds something which {@link SessionAttributes} does not read has ended: its person signs in anew. */
public class ReadableSessions extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableSessions.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && !isReadable(Collections.list(session.getAttributeNames()), session::getAttribute)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    static boolean isReadable(Session session) {
        return isReadable(session.getAttributeNames(), session::getAttribute);
    }

    private static boolean isReadable(Iterable<String> names, Consumer<String> attributes) {
        try {
            names.forEach(attributes);
            return true;
        } catch (ConversionException foreign) {
            LOG.warn(
                    "A session counts as ended, for it cannot be read: {}",
                    NestedExceptionUtils.getMostSpecificCause(foreign).getMessage());
            return false;
        }
    }
}
