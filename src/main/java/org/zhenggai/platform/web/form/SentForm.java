package org.zhenggai.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhenggai.platform.security.HeldInSession;

/**
 * A form as it was sent: from which page of ours, by whom, with what in it.
 *
 * @param back path and query of the page that shows the form
 * @param as   the person whom that page was made for
 */
public record SentForm(String back, String as, HashMap<String, String[]> typed) implements HeldInSession {

    /** Longer ones are not kept across a login; every field of ours holds at most 4,000 characters. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_CHARACTERS_OF_A_PATH = 4_000;

    private static final Pattern A_PAGE = Pattern.compile(
            "/(?:(?:ledger|items|assignments|alerts|admin|help|history|password)(?:/[\\w-]+(?:\\.[\\w-]+)*)*)?(?:\\?(?:[\\x21-\\x24\\x26-\\x7e]|%[0-9A-Fa-f]{2})*)?");

    private static final Set<String> NEVER_KEPT = Set.of("_csrf", "password", "current", "replacement", "repetition");

    /** Empty where the request is no form of a page, or does not say where to go back to. */
    public static Optional<SentForm> in(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || request.getParameter(Forms.FORM) == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(ownPath(request.getParameter(Forms.BACK)))
                .map(back -> new SentForm(back, request.getParameter(Forms.AS), kept(request.getParameterMap())));
    }

    boolean small() {
        return Stream.concat(typed.keySet().stream(), typed.values().stream().flatMap(Arrays::stream))
                        .mapToInt(String::length)
                        .sum()
                <= MOST_CHARACTERS;
    }

    /**
     * A page of ours with a query, else null. The way back is a forward within the server, which no gate of the engine's
     * doors or of the API stands before: nothing but pages may be named, and nothing that becomes another path on the way.
     */
    static String ownPath(String back) {
        return back != null
                        && back.length() <= MOST_CHARACTERS_OF_A_PATH
                        && A_PAGE.matcher(back).matches()
                ? back
                : null;
    }

    private static HashMap<String, String[]> kept(Map<String, String[]> parameters) {
        HashMap<String, String[]> kept = new HashMap<>(parameters);
        kept.keySet().removeAll(NEVER_KEPT);
        return kept;
    }
}
