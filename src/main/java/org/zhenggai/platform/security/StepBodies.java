package org.zhenggai.platform.security;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.web.Problems;

/**
 * Refuses, at both of the engine's REST applications, a step, claim or query whose body they could not read: they would
 * answer without a text, in English, or with 500. Fields of a form are texts and numbers, so objects and files need not
 * get in at all.
 */
class StepBodies extends OncePerRequestFilter {

    private static final Pattern STEP = Pattern.compile(
            "/(?:engine-rest|camunda/api/engine)/(?:.*/)?task(?:/count|/[^/]+/(?:complete|submit-form|claim))?/?");

    private final Problems problems;
    private final ObjectMapper json;

    StepBodies(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("POST") || !STEP.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reread = new RereadRequest(request);
        if (isReadable(reread.body())) {
            chain.doFilter(reread, response);
        } else {
            problems.write(response, HttpServletResponse.SC_BAD_REQUEST, "error.body");
        }
    }

    private boolean isReadable(byte[] body) throws IOException {
        try {
            JsonNode node = json.readTree(body);
            if (node == null || !node.isObject()) {
                return false;
            }
            JsonNode variables = node.path("variables");
            if (variables.isMissingNode() || variables.isNull()) {
                return true;
            }
            boolean readable = variables.isObject();
            for (JsonNode variable : variables) {
                readable &= variable.isObject() && fits(variable.path("type").asText(""), variable.path("value"));
            }
            return readable;
        } catch (JacksonException malformed) {
            return false;
        }
    }

    private static boolean fits(String type, JsonNode value) {
        boolean nothing = value.isMissingNode() || value.isNull();
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "", "null" -> true;
            case "string" -> nothing || value.isTextual();
            case "integer", "long" -> nothing || value.isIntegralNumber() && value.canConvertToInt();
            case "double" -> nothing || value.isNumber();
            case "boolean" -> nothing || value.isBoolean();
            default -> false;
        };
    }
}
