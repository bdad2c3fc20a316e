package org.zhenggai.platform.security.engine;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.security.RequestPath;
import org.zhenggai.platform.web.failure.Problems;

/**
 * Refuses, at both of the engine's REST applications, a step or claim whose body they could not read: they would answer
 * without a text, in English, or with 500. Fields of a form are texts and numbers, so objects and files need not get in
 * at all.
 */
public class StepBodies extends OncePerRequestFilter {

    private static final Pattern STEP =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)/(?:.*/)?task/[^/]+/(?:complete|submit-form|claim)/?");

    private static final Set<String> PARTS = Set.of("value", "type", "valueInfo");

    private final Problems problems;
    private final StrictJson json;

    public StepBodies(Problems problems, StrictJson json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !STEP.matcher(RequestPath.of(request).decoded()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reread = new RereadRequest(request);
        JsonNode body = json.object(reread.body());
        if (body == null
                || !isTextOrNothing(body.path("userId"))
                || !isVariables(body.path("variables"))
                || !isFlagOrNothing(body.path("withVariablesInReturn"))) {
            problems.write(response, HttpServletResponse.SC_BAD_REQUEST, "error.body");
        } else {
            chain.doFilter(reread, response);
        }
    }

    private static boolean isVariables(JsonNode variables) {
        if (isNothing(variables)) {
            return true;
        }
        boolean readable = variables.isObject();
        for (JsonNode variable : variables) {
            readable &= isVariable(variable);
        }
        return readable;
    }

    private static boolean isVariable(JsonNode variable) {
        JsonNode type = variable.path("type");
        JsonNode info = variable.path("valueInfo");
        return variable.isObject()
                && variable.properties().stream().map(Map.Entry::getKey).allMatch(PARTS::contains)
                && isTextOrNothing(type)
                && (isNothing(info) || info.isObject() && info.isEmpty())
                && fits(isNothing(type) ? null : type.textValue(), variable.path("value"));
    }

    /** Without a type the engine takes the one that the value has. */
    private static boolean fits(String type, JsonNode value) {
        boolean nothing = isNothing(value);
        if (type == null) {
            return nothing || value.isTextual() || value.isBoolean() || value.isNumber();
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "null" -> nothing;
            case "string" -> nothing || value.isTextual();
            case "integer", "long" -> nothing || value.isIntegralNumber() && value.canConvertToInt();
            case "double" -> nothing || value.isNumber();
            case "boolean" -> nothing || value.isBoolean();
            default -> false;
        };
    }

    private static boolean isTextOrNothing(JsonNode node) {
        return isNothing(node) || node.isTextual();
    }

    private static boolean isFlagOrNothing(JsonNode node) {
        return isNothing(node) || node.isBoolean();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
