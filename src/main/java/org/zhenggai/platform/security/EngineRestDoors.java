package org.zhenggai.platform.security;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What people may do at the engine's REST application: read their tasks, forms and diagrams, and work on their tasks.
 * Whatever is not listed is closed, also what a later release of the engine may add.
 */
final class EngineRestDoors {

    private static final String PREFIX = "/engine-rest(?:/engine/[\\w-]+)?";
    private static final String TASK = "/task/[\\w-]+";
    private static final String DEFINITION = "/process-definition/(?!count$|statistics$)(?:key/)?[\\w.:-]+";

    private static final List<Door> OPEN = List.of(
            Door.to(Door.READ, "/engine-rest/(?:engine|version)"),
            Door.to(Door.READ, PREFIX + "/version"),
            Door.to(Door.QUERY, PREFIX + "/task(?:/count)?"),
            Door.to(Door.READ, PREFIX + TASK + "(?:/form|/rendered-form|/deployed-form)?"),
            Door.to(Door.READ, PREFIX + DEFINITION + "(?:/xml|/diagram)?"),
            Door.to(Door.ACT, PREFIX + TASK + "/(?:claim|unclaim|complete|submit-form)"));

    private static final Pattern CLAIM = Pattern.compile(PREFIX + TASK + "/claim");

    private EngineRestDoors() {}

    static boolean areOpen(String method, String path) {
        return Door.isOpen(OPEN, method, path);
    }

    static boolean isClaim(String method, String path) {
        return method.equalsIgnoreCase("POST") && CLAIM.matcher(path).matches();
    }
}
