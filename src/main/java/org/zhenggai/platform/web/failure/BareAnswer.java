package org.zhenggai.platform.web.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import org.zhenggai.platform.outage.Outage;

/** A failure that is told without a database, a session, a template or even Spring MVC. */
@Component
class BareAnswer {

    record Body(String contentType, String text) {}

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final MessageSource messages;
    private final ObjectMapper json;
    private final LocaleResolver language;

    BareAnswer(MessageSource messages, ObjectMapper json, LocaleResolver language) {
        this.messages = messages;
        this.json = json;
        this.language = language;
    }

    /** In the language of the request. */
    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        String root = request.getContextPath();
        Body body = of(
                status,
                request.getRequestURI().substring(root.length()),
                root,
                List.of(language.resolveLocale(request)));
        response.setStatus(status);
        response.setContentType(body.contentType());
        setHeaders(response, status);
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static void setHeaders(HttpServletResponse response, int status) {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        }
    }

    /** The first language stands first; a problem has room for one line in each. */
    Body of(int status, String path, String root, List<Locale> languages) {
        return FailureAnswer.isForPrograms(path)
                ? new Body(MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem(status, path, languages))
                : new Body(MediaType.TEXT_HTML_VALUE, page(status, HtmlUtils.htmlEscape(root), languages));
    }

    private String problem(int status, String path, List<Locale> languages) {
        Failure failure = Failure.ofStatus(status);
        String detail = String.join(
                " ",
                languages.stream().map(locale -> say(failure.key(), locale)).toList());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", say(Problems.titleKey(status), languages.get(0)));
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", failure.key());
        if (path.startsWith("/engine-rest") || path.startsWith("/camunda")) {
            // Where the engine's clients look.
            problem.put("message", detail);
        }
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and a number can be written", impossible);
        }
    }

    private String page(int status, String root, List<Locale> languages) {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · %3$s</title>
                <link rel="icon" type="image/svg+xml" href="%4$s/img/seal.svg">
                <link rel="stylesheet" href="%4$s/css/tokens.css">
                <link rel="stylesheet" href="%4$s/css/base.css">
                <link rel="stylesheet" href="%4$s/css/bare.css">
                </head>
                <body class="bare" data-ready>
                <main class="bare-card">
                <p class="error-status">%5$d</p>
                """.formatted(
                        languages.get(0).toLanguageTag(),
                        html(Problems.titleKey(status), languages.get(0)),
                        html("login.product", languages.get(0)),
                        root,
                        status));
        for (Locale locale : languages) {
            String heading = locale.equals(languages.get(0)) ? "h1" : "h2";
            page.append("<div lang=\"%1$s\"><%2$s>%3$s</%2$s>\n<p>%4$s</p></div>\n"
                    .formatted(
                            locale.toLanguageTag(),
                            heading,
                            html(Problems.titleKey(status), locale),
                            html(Failure.ofStatus(status).key(), locale)));
        }
        return page.append("<p><a class=\"button button-primary\" href=\"%s/\">%s</a></p>\n</main>\n</body>\n</html>\n"
                        .formatted(root, html("error.home", languages.get(0))))
                .toString();
    }

    private String html(String key, Locale locale) {
        return HtmlUtils.htmlEscape(say(key, locale), StandardCharsets.UTF_8.name());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
