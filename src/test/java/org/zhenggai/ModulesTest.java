package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.zhenggai.support.SourceFiles;

/** Features as modules: each knows the faces of others alone, and the page that draws them is of today. */
class ModulesTest {

    private static final Path PAGE = Path.of("src/docs/modules.md");
    private static final String SHARED = "platform";
    private static final ApplicationModules MODULES = modules();

    private static ApplicationModules modules() {
        String strategy = "spring.modulith.detection-strategy";
        System.setProperty(strategy, FeatureFaces.class.getName());
        try {
            return ApplicationModules.of(Zhenggai.class);
        } finally {
            System.clearProperty(strategy);
        }
    }

    @Test
    void featuresKnowTheFacesOfOthersAlone() {
        assertThat(MODULES.stream()).hasSizeGreaterThan(15);
        MODULES.verify();
    }

    @Test
    void thePageDrawsTheModulesOfToday() throws IOException {
        String page = page(dependencies());
        if ("write".equals(System.getProperty("zhenggai.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("Features have changed; renew the page with: mvn test -Dtest=ModulesTest -Dzhenggai.docs=write")
                .isRegularFile()
                .content()
                .isEqualTo(page);
    }

    private static Map<String, Set<String>> dependencies() {
        return MODULES.stream()
                .filter(module -> !name(module).equals(SHARED))
                .collect(Collectors.toMap(
                        ModulesTest::name,
                        module -> module.getDirectDependencies(MODULES)
                                .uniqueModules()
                                .map(ModulesTest::name)
                                .filter(other -> !other.equals(SHARED))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String page(Map<String, Set<String>> dependencies) {
        StringBuilder page = new StringBuilder("""
                # Modules

                Each folder under `src/main/java/org/zhenggai` is a feature. An arrow says "knows", through roots and wings alone;
                what follows from other arrows is left out of the picture and stands in the table. All of them know `platform`,
                which knows none. This page is written by `mvn test -Dtest=ModulesTest -Dzhenggai.docs=write`.

                ```mermaid
                graph TD
                """);
        dependencies.forEach((feature, known) -> known.stream()
                .filter(other -> known.stream()
                        .filter(between -> !between.equals(other))
                        .noneMatch(between -> reaches(dependencies, between, other)))
                .forEach(other -> page.append("  %s --> %s%n".formatted(feature, other))));
        page.append("```\n\n| Feature | What lives there | Knows |\n|---|---|---|\n");
        dependencies.forEach((feature, known) ->
                page.append("| `%s` | %s | %s |%n".formatted(feature, inWords(feature), String.join(", ", known))));
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static boolean reaches(Map<String, Set<String>> dependencies, String from, String to) {
        Set<String> known = dependencies.get(from);
        return known.contains(to) || known.stream().anyMatch(next -> reaches(dependencies, next, to));
    }

    private static String inWords(String feature) {
        String info = SourceFiles.text(Path.of("src/main/java/org/zhenggai", feature, "package-info.java"));
        return info.substring(info.indexOf("/**") + 3, info.indexOf("*/"))
                .replaceAll("\\R \\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
