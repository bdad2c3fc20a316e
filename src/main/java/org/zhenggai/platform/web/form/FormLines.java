package org.zhenggai.platform.web.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.platform.text.PlainText;

/**
 * Browsers end the lines of a form's field with two characters, whatever stood in the page: behind this filter there is
 * one, so that a text counts, is compared and comes back as it was written.
 */
public final class FormLines extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OneKindOfBreak(request), response);
    }

    /** Asks for a parameter only when it is asked for: many bodies are no forms. */
    private static final class OneKindOfBreak extends HttpServletRequestWrapper {

        OneKindOfBreak(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : PlainText.lines(value);
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : ofLines(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> map = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> map.put(name, ofLines(values)));
            return Collections.unmodifiableMap(map);
        }

        private static String[] ofLines(String[] values) {
            return Arrays.stream(values).map(PlainText::lines).toArray(String[]::new);
        }
    }
}
