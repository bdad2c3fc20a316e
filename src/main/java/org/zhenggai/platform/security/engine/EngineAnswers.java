package org.zhenggai.platform.security.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.text.Texts;

/**
 * No text of the engine's reaches anybody where it refuses or fails: it names classes, tables and ids, in English. What it
 * blames on itself although the request was wrong gets the right status. Our own refusals pass, they are marked.
 */
class EngineAnswers extends OncePerRequestFilter {

    /** By the simple name that the engine gives with its answer. */
    private static final Map<String, Integer> STATUS = Map.of(
            "AuthorizationException", 403,
            "NullValueException", 404,
            "NotFoundException", 404,
            "OptimisticLockingException", 409,
            "BadUserRequestException", 400,
            "NotValidException", 400,
            "InvalidRequestException", 400);

    /** Fields of a query that exclude each other have no exception of their own. */
    private static final String CONTRADICTION = "Invalid query usage";

    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 429, 500, 503);

    private final Texts texts;
    private final ObjectMapper json;
    private final StrictJson reader = new StrictJson();

    EngineAnswers(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new KeptFailure(response);
        chain.doFilter(request, kept);
        if (!kept.isFailure()) {
            return;
        }
        if (kept.isOurs()) {
            kept.release();
            return;
        }
        int status = status(kept);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] answer =
                json.writeValueAsBytes(Map.of("type", "Refused", "message", texts.of("error.status." + status)));
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private int status(KeptFailure kept) throws IOException {
        int status = kept.getStatus();
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            JsonNode answer = reader.object(kept.body());
            String type = answer == null ? "" : answer.path("type").asText();
            if (answer != null && answer.path("message").asText().contains(CONTRADICTION)) {
                return HttpServletResponse.SC_BAD_REQUEST;
            }
            return STATUS.getOrDefault(type, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        return KNOWN.contains(status) ? status : HttpServletResponse.SC_BAD_REQUEST;
    }
}
