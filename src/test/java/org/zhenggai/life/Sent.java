package org.zhenggai.life;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A request as it goes over the wire, before anybody is named who sends it. */
record Sent(String method, String path, String type, String body) {

    private static final String BOUNDARY = "a-boundary-of-ours";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=" + BOUNDARY;

    static Sent get(String path) {
        return new Sent("GET", path, null, null);
    }

    static Sent json(String method, String path, Object body) {
        return new Sent(method, path, "application/json", body == null ? "" : Wire.text(body));
    }

    /** {@code fields} are {@code name=value}, as they are typed. */
    static Sent form(String path, String... fields) {
        return new Sent(
                "POST",
                path,
                FORM,
                Arrays.stream(fields).map(Sent::encodedField).collect(Collectors.joining("&")));
    }

    static Sent file(String path, String field, String name, String content, String... fields) {
        String typed = Arrays.stream(fields)
                .map(each -> part(each.substring(0, each.indexOf('=')), null, each.substring(each.indexOf('=') + 1)))
                .collect(Collectors.joining());
        return new Sent("POST", path, FILES, typed + part(field, name, content) + "--" + BOUNDARY + "--\r\n");
    }

    Sent to(String another) {
        return new Sent(method, another, type, body);
    }

    Sent with(String another) {
        return new Sent(method, path, type, another);
    }

    boolean isPage() {
        return !path.matches("/(?:api|v3|engine-rest|camunda)\\b.*");
    }

    boolean isForm() {
        return FORM.equals(type) || FILES.equals(type);
    }

    /** With the fields that every form of a page carries. */
    Sent from(String user, String token) {
        return type.equals(FORM)
                ? new Sent(method, path, type, body + "&form=f&back=%2Fhelp&as=" + user + "&_csrf=" + encoded(token))
                : new Sent(
                        method,
                        path,
                        type,
                        part("form", null, "f")
                                + part("back", null, "/help")
                                + part("as", null, user)
                                + part("_csrf", null, token)
                                + body);
    }

    private static String part(String name, String fileName, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (fileName == null ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n" + value + "\r\n";
    }

    private static String encodedField(String field) {
        int cut = field.indexOf('=');
        return encoded(field.substring(0, cut)) + "=" + encoded(field.substring(cut + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
