package org.zhenggai.platform.security;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.web.Problems;

/** Closes what is not open to people, and lets everybody claim for themselves alone. */
class EngineRestGate extends OncePerRequestFilter {

    private final Problems problems;
    private final ObjectMapper json;

    EngineRestGate(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!EngineRestDoors.areOpen(request.getMethod(), path)) {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.engine-rest.closed");
        } else if (EngineRestDoors.isClaim(request.getMethod(), path)) {
            claim(new RereadRequest(request), response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void claim(RereadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRemoteUser().equals(claimant(request.body()))) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, HttpServletResponse.SC_FORBIDDEN, "security.engine-rest.claim");
        }
    }

    private String claimant(byte[] body) throws IOException {
        try {
            JsonNode node = json.readTree(body);
            return node == null ? null : node.path("userId").textValue();
        } catch (JacksonException malformed) {
            return null;
        }
    }
}
