package org.zhenggai.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.web.Problems;

/**
 * Leaves of Tasklist's own REST application what its pages need: comments and attachments would pass our records by,
 * and whoever is signed in could list everybody's accounts.
 */
class TasklistGate extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/[\\w-]+";
    private static final String TASK = ENGINE + "/task/[\\w-]+";
    private static final String FILTER = ENGINE + "/filter/[\\w-]+";
    private static final String FILE = "[\\w-][\\w.-]*";

    private static final List<Door> OPEN = List.of(
            Door.to(Door.READ, "/camunda(?:/|/app/?|/favicon\\.ico)?"),
            Door.to(Door.READ, "/camunda/app/(?:tasklist|welcome)(?:/" + FILE + ")*/?"),
            Door.to(Door.READ, "/camunda/(?:lib|assets|app/styles)(?:/" + FILE + ")+"),
            Door.to(Door.READ, "/camunda/api/engine/engine/?"),
            Door.to(Door.READ, "/camunda/api/(?:tasklist|welcome)/plugin/[\\w-]+/static(?:/" + FILE + ")+"),
            Door.to(Door.READ, "/camunda/api/admin/auth/user/[\\w-]+"),
            Door.to(Door.READ, ENGINE + "/user/[\\w.-]+/profile"),
            Door.to(Door.READ, ENGINE + "/(?:filter|filter/count|task|task/count)"),
            Door.to(Door.READ, ENGINE + "/history/user-operation(?:/count)?"),
            Door.to(Door.READ, ENGINE + EngineRestDoors.DEFINITION + "(?:/xml)?"),
            Door.to(Door.READ, FILTER),
            Door.to(
                    Door.READ,
                    TASK + "(?:/(?:form|deployed-form|rendered-form|form-variables|comment|identity-links))?"),
            Door.to(Door.ACT, ENGINE + "/(?:task|task/count)"),
            Door.to(Door.ACT, FILTER + "/(?:list|singleResult|count)"),
            Door.to(Door.ACT, TASK + "/(?:claim|unclaim|complete|submit-form)"),
            Door.to(Door.ACT, "/camunda/api/admin/auth/user/[\\w-]+/logout"));

    private final Problems problems;

    TasklistGate(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!areOpen(request.getMethod(), RequestPath.of(request).decoded())) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.engine-rest.closed");
        } else if (!Door.READ.contains(request.getMethod()) && !carriesToken(request)) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.csrf");
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean areOpen(String method, String path) {
        return Door.isOpen(OPEN, method, path);
    }

    /**
     * Camunda's CSRF filter asks the same afterwards, but ends the whole session on a stale token: an old tab would sign
     * somebody out who has just signed in again.
     */
    private static boolean carriesToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute("CAMUNDA_CSRF_TOKEN");
        return token != null && token.equals(request.getHeader("X-XSRF-TOKEN"));
    }
}
