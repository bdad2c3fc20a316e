package org.zhenggai.life;

import java.util.Set;
import java.util.function.Function;

/**
 * Who may use a route, and how.
 *
 * @param right   a request that is right in every other respect, new each time; refused people send one that is taken
 *                from the first of those who may
 * @param taken   the status by which it is told that somebody may: the work's own, which may be a refusal of another kind
 */
record RouteRule(Set<Persona> who, int taken, Function<Persona, Sent> right) {

    boolean isFor(Persona persona) {
        return who.contains(persona);
    }
}
