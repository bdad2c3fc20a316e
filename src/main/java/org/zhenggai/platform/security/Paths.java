package org.zhenggai.platform.security;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matches by path alone, whichever servlet answers: Spring MVC, or one of the engine's Jersey applications. */
public final class Paths {

    public static final String LOGIN = "/login";
    public static final String PASSWORD = "/password";

    private Paths() {}

    public static RequestMatcher under(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }

    public static RequestMatcher of(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
