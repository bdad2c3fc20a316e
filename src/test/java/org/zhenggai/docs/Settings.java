package org.zhenggai.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** What application.yml says: every setting with its default, and the environment variable that sets it. */
final class Settings {

    private static final Path FILE = Path.of("src/main/resources/application.yml");
    private static final String PROFILE = "spring.config.activate.on-profile";
    private static final String LOG_LEVEL = "logging.level.";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");

    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> profiles = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    Settings() {
        for (EnumerablePropertySource<?> document : documents()) {
            if (document.containsProperty(PROFILE)) {
                profiles.add(document.getProperty(PROFILE).toString());
            }
            for (String name : document.getPropertyNames()) {
                String value = document.getProperty(name).toString();
                // A profile's own value counts where there is no other.
                values.putIfAbsent(name, value);
                VARIABLE.matcher(value).results().forEach(variable -> variables.add(variable.group(1)));
            }
        }
    }

    Set<String> names() {
        return values.keySet();
    }

    Set<String> profiles() {
        return profiles;
    }

    Set<String> variables() {
        return variables;
    }

    /** The variable that alone makes up the setting; empty where none does. */
    String variable(String name) {
        Matcher variable = VARIABLE.matcher(values.get(name));
        return variable.matches() ? variable.group(1) : "";
    }

    /** What holds where nobody sets anything. */
    String standard(String name) {
        return VARIABLE.matcher(values.get(name))
                .replaceAll(variable -> Matcher.quoteReplacement(variable.group(2) == null ? "" : variable.group(2)));
    }

    boolean know(String name) {
        return values.containsKey(name)
                || name.equals("spring.profiles.active")
                || name.startsWith(LOG_LEVEL) && isPackage(name.substring(LOG_LEVEL.length()));
    }

    private static boolean isPackage(String name) {
        return Path.of("src/main/java", name.split("\\.")).toFile().isDirectory();
    }

    private static List<EnumerablePropertySource<?>> documents() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new FileSystemResource(FILE)).stream()
                            .<EnumerablePropertySource<?>>map(source -> (EnumerablePropertySource<?>) source)
                            .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
