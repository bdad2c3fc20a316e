package org.zhenggai.platform.security.engine;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.security.RequestPath;
import org.zhenggai.platform.web.failure.Problems;

/** Lets a query of tasks through, at both of the engine's REST applications, if each of its fields is known and well filled. */
public class TaskQueryGate extends OncePerRequestFilter {

    private static final int LONGEST_NAME = 60;

    private static final Pattern QUERY =
            Pattern.compile("/(?:engine-rest(?:/engine/[^/]+)?|camunda/api/engine/engine/[^/]+)"
                    + "/(?:task(?:/count)?|filter/[^/]+/(?:list|singleResult|count))/?");

    private final Problems problems;
    private final StrictJson json;

    public TaskQueryGate(Problems problems, StrictJson json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !QUERY.matcher(RequestPath.of(request).decoded()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (Map.Entry<String, List<String>> parameter :
                RequestPath.parameters(request).entrySet()) {
            QueryValue known = TaskQueryFields.find(parameter.getKey());
            if (known == null || !parameter.getValue().stream().allMatch(known::fits)) {
                refuse(response, parameter.getKey(), known);
                return;
            }
        }
        if (request.getMethod().equals("POST")) {
            bodyOf(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void bodyOf(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reread = new RereadRequest(request);
        JsonNode query = json.object(reread.body());
        if (query == null) {
            problems.write(response, HttpServletResponse.SC_BAD_REQUEST, "error.body");
            return;
        }
        for (Map.Entry<String, JsonNode> field : query.properties()) {
            QueryValue known = TaskQueryFields.find(field.getKey());
            if (known == null || !known.fits(field.getValue())) {
                refuse(response, field.getKey(), known);
                return;
            }
        }
        chain.doFilter(reread, response);
    }

    private void refuse(HttpServletResponse response, String name, QueryValue known) throws IOException {
        problems.write(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                known == null ? "error.query.field" : "error.query.value",
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
    }
}
