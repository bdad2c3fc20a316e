package org.zhenggai.platform.security.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.security.RequestPath;
import org.zhenggai.platform.web.failure.Problems;

/** Closes what is not open to people. */
public class EngineRestGate extends OncePerRequestFilter {

    private final Problems problems;

    public EngineRestGate(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!EngineRestDoors.areOpen(
                request.getMethod(), RequestPath.of(request).decoded())) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.engine-rest.closed");
        } else {
            chain.doFilter(request, response);
        }
    }
}
