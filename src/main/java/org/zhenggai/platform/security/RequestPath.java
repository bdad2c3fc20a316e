package org.zhenggai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The path of a request as it was sent, and as the container will read it. Only a path that has one spelling is
 * canonical: then what a gate has looked at is what the application behind it answers.
 */
public record RequestPath(String raw) {

    /** What needs no escape, and what means something else once it is unescaped: separators, dots, escapes. */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile("(?i)%(?:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae]|2[5f]|3b|5c|[01][0-9a-f]|7f)");

    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern SEPARATORS = Pattern.compile("[;\\\\]|//|/\\.{1,2}(?:/|$)");

    public static RequestPath of(HttpServletRequest request) {
        return new RequestPath(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    public boolean isCanonical() {
        return !SEPARATORS.matcher(raw).find()
                && !ESCAPE.matcher(raw).find()
                && !NEEDLESS_ESCAPE.matcher(raw).find();
    }

    /** Unescaped once, as the container does. */
    public String decoded() {
        return decode(raw.replace("+", "%2B"));
    }

    /** Whether any reading of it, however free, leads below one of these roots. */
    public boolean mayLeadTo(String... roots) {
        String path = decode(decode(raw).replace("+", "%2B"))
                .toLowerCase(Locale.ROOT)
                .replace('\\', '/')
                .replaceAll(";[^/]*", "");
        for (String root : roots) {
            if (path.contains(root)) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind the question mark; the body is not looked at. */
    public static MultiValueMap<String, String> parameters(HttpServletRequest request) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        String query = request.getQueryString();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String parameter : query.split("&")) {
            if (parameter.isEmpty()) {
                continue;
            }
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            parameters.add(decode(name), decode(value));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(ESCAPE.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
