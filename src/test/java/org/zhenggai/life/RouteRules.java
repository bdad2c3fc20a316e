package org.zhenggai.life;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rule of every route by its method and pattern, as the handler mappings write them. */
final class RouteRules {

    private final Map<String, RouteRule> rules = new LinkedHashMap<>();

    RouteRules rule(String route, Set<Persona> who, int taken, Function<Persona, Sent> right) {
        if (rules.put(route, new RouteRule(who, taken, right)) != null) {
            throw new IllegalArgumentException("Two rules for " + route);
        }
        return this;
    }

    RouteRules rule(String route, Set<Persona> who, int taken, Supplier<Sent> right) {
        return rule(route, who, taken, persona -> right.get());
    }

    /** A page or list that is there for these. */
    RouteRules read(String route, Set<Persona> who, Supplier<String> path) {
        return rule(route, who, 200, () -> Sent.get(path.get()));
    }

    RouteRules read(String route, Set<Persona> who) {
        return read(route, who, () -> route.substring(route.indexOf(' ') + 1));
    }

    Map<String, RouteRule> all() {
        return rules;
    }
}
