package org.zhenggai.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks for the page that a form was sent from, as if the form had never been: the page's own query steers it, none of
 * the form's fields. The container wraps the innermost request of a forward, so the parameters are ours to answer.
 */
public final class AsGet extends HttpServletRequestWrapper {

    private final Map<String, String[]> query = new LinkedHashMap<>();

    public AsGet(HttpServletRequest form, String page) {
        super(form);
        UriComponentsBuilder.fromUriString(page)
                .build()
                .getQueryParams()
                .forEach((name, values) -> query.put(
                        decoded(name), values.stream().map(AsGet::decoded).toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public String getParameter(String name) {
        String[] values = query.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(query);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(query.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return query.get(name);
    }

    private static String decoded(String text) {
        return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
