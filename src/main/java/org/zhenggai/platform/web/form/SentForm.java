package org.zhenggai.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it was sent: from which page of ours, by whom, with what in it.
 *
 * @param back path and query of the page that shows the form
 * @param as   the person whom that page was made for
 */
public record SentForm(String back, String as, HashMap<String, String[]> typed) implements Serializable {

    /** Longer ones are not kept across a login; every field of ours holds at most 4,000 characters. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final java.util.Set<String> NEVER_KEPT =
            java.util.Set.of("_csrf", "password", "current", "replacement", "repetition");

    /** Empty where the request is no form of a page, or does not say where to go back to. */
    public static Optional<SentForm> in(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || request.getParameter(Forms.FORM) == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(ownPath(request.getParameter(Forms.BACK)))
                .map(back -> new SentForm(back, request.getParameter(Forms.AS), kept(request.getParameterMap())));
    }

    boolean small() {
        return typed.values().stream()
                        .flatMap(java.util.Arrays::stream)
                        .mapToInt(String::length)
                        .sum()
                <= MOST_CHARACTERS;
    }

    /** A page of ours, never another site's: one slash, then a path. */
    static String ownPath(String back) {
        if (back == null || !back.matches("/(?![/\\\\])[\\x21-\\x7e]*")) {
            return null;
        }
        try {
            return URI.create(back).getHost() == null ? back : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static HashMap<String, String[]> kept(Map<String, String[]> parameters) {
        HashMap<String, String[]> kept = new HashMap<>(parameters);
        kept.keySet().removeAll(NEVER_KEPT);
        return kept;
    }
}
