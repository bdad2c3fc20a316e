package org.zhenggai.platform.security.engine;

import java.util.List;

/**
 * What people may do at the engine's REST application: read their tasks, forms and diagrams, and work on their tasks.
 * Whatever is not listed is closed, also what a later release of the engine may add.
 */
final class EngineRestDoors {

    private static final String PREFIX = "/engine-rest(?:/engine/[\\w-]+)?";
    private static final String TASK = "/task/[\\w-]+";
    /** By its key, or by an id: key, version and number, or a number alone. */
    static final String DEFINITION =
            "/process-definition/(?:key/[\\w.-]+|[\\w.-]+:\\d+:[\\w-]+|[0-9a-f]+(?:-[0-9a-f]+)+)";

    private static final List<OpenRoute> OPEN = List.of(
            OpenRoute.to(OpenRoute.READ, "/engine-rest/(?:engine|version)"),
            OpenRoute.to(OpenRoute.READ, PREFIX + "/version"),
            OpenRoute.to(OpenRoute.QUERY, PREFIX + "/task(?:/count)?"),
            OpenRoute.to(OpenRoute.READ, PREFIX + TASK + "(?:/form|/rendered-form|/deployed-form)?"),
            OpenRoute.to(OpenRoute.READ, PREFIX + DEFINITION + "(?:/xml|/diagram)?"),
            OpenRoute.to(OpenRoute.ACT, PREFIX + TASK + "/(?:claim|unclaim|complete|submit-form)"));

    private EngineRestDoors() {}

    static boolean areOpen(String method, String path) {
        return OpenRoute.isOpen(OPEN, method, path);
    }
}
