package org.zhenggai.platform.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people may do at the engine's REST application: read their tasks, forms and diagrams, and work on their tasks.
 * Whatever is not listed is closed, also what a later release of the engine may add.
 */
final class EngineRestDoors {

    private record Door(Set<String> methods, Pattern path) {}

    private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> QUERY = Set.of("GET", "HEAD", "OPTIONS", "POST");
    private static final Set<String> ACT = Set.of("POST", "OPTIONS");
    private static final String PREFIX = "/engine-rest(?:/engine/[\\w-]+)?";
    private static final String TASK = "/task/[\\w-]+";
    private static final String DEFINITION = "/process-definition/(?!count$|statistics$)(?:key/)?[\\w.:-]+";

    private static final List<Door> OPEN = List.of(
            new Door(READ, Pattern.compile("/engine-rest/(?:engine|version)")),
            new Door(READ, Pattern.compile(PREFIX + "/version")),
            new Door(QUERY, Pattern.compile(PREFIX + "/task(?:/count)?")),
            new Door(READ, Pattern.compile(PREFIX + TASK + "(?:/form|/rendered-form|/deployed-form)?")),
            new Door(READ, Pattern.compile(PREFIX + DEFINITION + "(?:/xml|/diagram)?")),
            new Door(ACT, Pattern.compile(PREFIX + TASK + "/(?:claim|unclaim|complete|submit-form)")));

    private static final Pattern CLAIM = Pattern.compile(PREFIX + TASK + "/claim");

    private EngineRestDoors() {}

    static boolean areOpen(String method, String path) {
        String verb = method.toUpperCase(Locale.ROOT);
        return OPEN.stream()
                .anyMatch(door -> door.methods().contains(verb)
                        && door.path().matcher(path).matches());
    }

    static boolean isClaim(String method, String path) {
        return method.equalsIgnoreCase("POST") && CLAIM.matcher(path).matches();
    }
}
