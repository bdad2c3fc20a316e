package org.zhenggai.platform.web.failure;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.outage.Outages;

/**
 * Answers whatever fails because the database is away, its session included: outside of everything that would ask the
 * database once more for the answer.
 */
class OutageFilter implements Filter {

    private final Outages outages;
    private final BareAnswer answer;

    OutageFilter(Outages outages, BareAnswer answer) {
        this.outages = outages;
        this.answer = answer;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!Outage.isIn(failure)) {
                throw failure;
            }
            outages.note(failure);
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            answer.write(
                    (HttpServletRequest) request,
                    (HttpServletResponse) response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
