package org.zhenggai.platform.security.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.security.RequestPath;
import org.zhenggai.platform.web.failure.Problems;

/** Nobody comes to the engine's applications by a second spelling of their addresses, which gates might read otherwise. */
class CanonicalPaths extends OncePerRequestFilter {

    private final Problems problems;

    CanonicalPaths(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestPath path = RequestPath.of(request);
        if (!path.isCanonical() && path.mayLeadTo("/engine-rest", "/camunda")) {
            problems.write(response, HttpServletResponse.SC_BAD_REQUEST, "error.path");
        } else {
            chain.doFilter(request, response);
        }
    }
}
