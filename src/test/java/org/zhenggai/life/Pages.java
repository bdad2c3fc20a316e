package org.zhenggai.life;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenggai.organisation.Client;

/** Our pages in a browser without JavaScript: what they show, and their forms as people send them. */
final class Pages {

    /** A file in a form. */
    record Attached(String name, String content) {}

    private static final String BOUNDARY = "a-boundary-of-ours";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");

    private final Wire wire;

    Pages(Wire wire) {
        this.wire = wire;
    }

    HttpResponse<String> get(String user, String path) {
        return browser(user).get(path, "Accept", "text/html");
    }

    /** The form with this id as the page has it, its hidden fields included, and what somebody typed. */
    HttpResponse<String> send(String user, String page, String form, Map<String, String> typed) {
        return send(user, form(get(user, page).body(), form), typed, List.of());
    }

    /** With files, as a browser without scripts sends them. */
    HttpResponse<String> send(String user, String form, Map<String, String> typed, List<Attached> files) {
        Map<String, String> fields = new LinkedHashMap<>(hidden(form));
        fields.put("_csrf", String.valueOf(browser(user).cookie("ZHENGGAI-CSRF")));
        fields.putAll(typed);
        String action = attribute(form, "action");
        if (!form.contains("multipart/form-data")) {
            return browser(user).post(action, "application/x-www-form-urlencoded", encoded(fields));
        }
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part(name, null, value)));
        // Both file fields are there whether used or not.
        body.append(part("files", "", ""));
        files.forEach(file -> body.append(part("files", file.name(), file.content())));
        return browser(user)
                .post(action, "multipart/form-data; boundary=" + BOUNDARY, body + "--" + BOUNDARY + "--\r\n");
    }

    /** The page that an answer leads to. */
    HttpResponse<String> followed(String user, HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return get(user, location.replaceFirst("^https?://[^/]+", ""));
    }

    static String form(String page, String id) {
        Matcher form = Pattern.compile("<form[^>]*\\bid=\"" + Pattern.quote(id) + "\"[^>]*>.*?</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new AssertionError("No form " + id + " in " + page);
        }
        return form.group();
    }

    static Map<String, String> hidden(String form) {
        Map<String, String> hidden = new LinkedHashMap<>();
        HIDDEN.matcher(form)
                .results()
                .forEach(found -> hidden.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
        return hidden;
    }

    private Client browser(String user) {
        return wire.browser(user);
    }

    private static String attribute(String element, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        if (!value.find()) {
            throw new AssertionError("No " + name + " in " + element);
        }
        return value.group(1);
    }

    private static String part(String name, String fileName, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (fileName == null ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n" + value + "\r\n";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
