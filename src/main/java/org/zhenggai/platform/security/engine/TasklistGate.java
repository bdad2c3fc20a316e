package org.zhenggai.platform.security.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.security.RequestPath;
import org.zhenggai.platform.web.failure.Problems;

/**
 * Leaves of Tasklist's own REST application what its pages need: comments and attachments would pass our records by,
 * and whoever is signed in could list everybody's accounts.
 */
public class TasklistGate extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/[\\w-]+";
    private static final String TASK = ENGINE + "/task/[\\w-]+";
    private static final String FILTER = ENGINE + "/filter/[\\w-]+";
    private static final String FILE = "[\\w-][\\w.-]*";

    private static final List<OpenRoute> OPEN = List.of(
            OpenRoute.to(OpenRoute.READ, "/camunda(?:/|/app/?|/favicon\\.ico)?"),
            OpenRoute.to(OpenRoute.READ, "/camunda/app/(?:tasklist|welcome)(?:/" + FILE + ")*/?"),
            OpenRoute.to(OpenRoute.READ, "/camunda/(?:lib|assets|app/styles)(?:/" + FILE + ")+"),
            OpenRoute.to(OpenRoute.READ, "/camunda/api/engine/engine/?"),
            OpenRoute.to(OpenRoute.READ, "/camunda/api/(?:tasklist|welcome)/plugin/[\\w-]+/static(?:/" + FILE + ")+"),
            OpenRoute.to(OpenRoute.READ, "/camunda/api/admin/auth/user/[\\w-]+"),
            OpenRoute.to(OpenRoute.READ, ENGINE + "/user/[\\w.-]+/profile"),
            OpenRoute.to(OpenRoute.READ, ENGINE + "/(?:filter|filter/count|task|task/count)"),
            OpenRoute.to(OpenRoute.READ, ENGINE + "/history/user-operation(?:/count)?"),
            OpenRoute.to(OpenRoute.READ, ENGINE + EngineRestDoors.DEFINITION + "(?:/xml)?"),
            OpenRoute.to(OpenRoute.READ, FILTER),
            OpenRoute.to(
                    OpenRoute.READ,
                    TASK + "(?:/(?:form|deployed-form|rendered-form|form-variables|comment|identity-links))?"),
            OpenRoute.to(OpenRoute.ACT, ENGINE + "/(?:task|task/count)"),
            OpenRoute.to(OpenRoute.ACT, FILTER + "/(?:list|singleResult|count)"),
            OpenRoute.to(OpenRoute.ACT, TASK + "/(?:claim|unclaim|complete|submit-form)"),
            OpenRoute.to(OpenRoute.ACT, "/camunda/api/admin/auth/user/[\\w-]+/logout"));

    private final Problems problems;

    public TasklistGate(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!areOpen(request.getMethod(), RequestPath.of(request).decoded())) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.engine-rest.closed");
        } else if (!OpenRoute.READ.contains(request.getMethod()) && !carriesToken(request)) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.csrf");
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean areOpen(String method, String path) {
        return OpenRoute.isOpen(OPEN, method, path);
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
