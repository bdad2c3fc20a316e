package org.zhenggai.platform.web.failure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Texts;

/** Failures as RFC 9457 problems, in the language of the request. */
@Component
public class Problems {

    private final Texts texts;
    private final ObjectMapper json;

    Problems(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** For filters, which answer themselves. */
    public void write(HttpServletResponse response, int status, String key, Object... arguments) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), of(Failure.of(status, key, arguments)));
    }

    /** A text in the language of the request, for filters that have no page of their own. */
    public String say(String key) {
        return texts.of(key);
    }

    ProblemDetail of(Failure failure) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(title(failure.status()));
        problem.setDetail(texts.of(failure.key(), failure.arguments()));
        problem.setProperty("code", failure.key());
        if (!failure.fields().isEmpty()) {
            problem.setProperty("errors", failure.fields());
        }
        if (failure.reference() != null) {
            problem.setProperty("reference", failure.reference());
        }
        return problem;
    }

    String title(int status) {
        return texts.of(titleKey(status));
    }

    static String titleKey(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 429, 503, 507 -> "error.title." + status;
            default -> status < 500 ? "error.title.400" : "error.title.500";
        };
    }

    String detail(Failure failure) {
        return texts.of(failure.key(), failure.arguments());
    }
}
