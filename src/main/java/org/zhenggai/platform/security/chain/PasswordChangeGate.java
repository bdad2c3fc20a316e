package org.zhenggai.platform.security.chain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.Paths;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.web.failure.Problems;

/** Whoever still has a password that somebody else knows gets no further than to the place where it is changed. */
class PasswordChangeGate extends OncePerRequestFilter {

    private static final RequestMatcher FOR_PROGRAMS =
            Paths.under("/api/**", "/v3/api-docs/**", "/engine-rest/**", "/camunda/api/**");
    private static final RequestMatcher OPEN = new OrRequestMatcher(
            Paths.of(HttpMethod.GET, "/api/me"),
            Paths.of(HttpMethod.PUT, "/api/me/password"),
            Paths.under(Paths.PASSWORD, Paths.LOGIN, "/logout", "/error"));

    private final boolean required;
    private final Problems problems;

    PasswordChangeGate(boolean required, Problems problems) {
        this.required = required;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!required || !mustChange() || OPEN.matches(request)) {
            chain.doFilter(request, response);
        } else if (FOR_PROGRAMS.matches(request)) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.password.change-required");
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + Paths.PASSWORD);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + Paths.PASSWORD);
        }
    }

    private static boolean mustChange() {
        return CurrentSignIn.find().filter(SignedIn::mustChangePassword).isPresent();
    }
}
