package org.zhenggai.platform.security.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One kind of request that is open to people; a list of them closes everything else. */
record OpenRoute(Set<String> methods, Pattern path) {

    static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");
    static final Set<String> QUERY = Set.of("GET", "HEAD", "OPTIONS", "POST");
    static final Set<String> ACT = Set.of("POST", "OPTIONS");

    static OpenRoute to(Set<String> methods, String path) {
        return new OpenRoute(methods, Pattern.compile(path));
    }

    static boolean isOpen(List<OpenRoute> doors, String method, String path) {
        String verb = method.toUpperCase(Locale.ROOT);
        return doors.stream()
                .anyMatch(door -> door.methods().contains(verb)
                        && door.path().matcher(path).matches());
    }
}
