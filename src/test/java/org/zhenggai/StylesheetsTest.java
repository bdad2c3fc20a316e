package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhenggai.support.SourceFiles;

/** No rule is left behind for a class that nothing bears any more. */
class StylesheetsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTORS = Pattern.compile("([^{};]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    /** Where markup says which classes it bears, and all that a script has in quotes. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("\\b(?:th:)?class(?:append)?=\"([^\"]*)\"");

    private static final Pattern IN_SCRIPTS = Pattern.compile("'[^'\\n]*'|\"[^\"\\n]*\"|`[^`]*`");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");

    /** What draws on our pages beside us, and on whose pages we draw. */
    private static final List<String> OTHERS = List.of(
            "META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js",
            "META-INF/resources/webjars/bpmn-visualization/*/dist/bpmn-visualization.min.js",
            "META-INF/resources/webjars/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
            "META-INF/resources/webjars/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
            "META-INF/resources/webjars/camunda/app/welcome/camunda-welcome-bootstrap.js",
            "META-INF/resources/webjars/camunda/app/welcome/camunda-welcome-bootstrap.css",
            "META-INF/resources/plugin/tasklist/app/plugin.js");

    private static final Set<String> BORNE = borne();

    static List<Path> sheets() {
        return SourceFiles.under(RESOURCES, ".css");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void styleClassesThatSomethingBears(Path sheet) {
        assertThat(classes(SourceFiles.text(sheet)))
                .allMatch(name -> BORNE.contains(name)
                        // Put together where it is used: "light-" and a colour.
                        || BORNE.stream().anyMatch(start -> start.endsWith("-") && name.startsWith(start)));
    }

    @Test
    void wouldMissAClassThatNothingBears() {
        assertThat(BORNE).contains("light-", "htmx-request", "card").doesNotContain("home-duties");
        assertThat(classes("/* .no */ .a:hover > .b-c[x], d.e { background: url(f.g); }\n@media print { .h { } }"))
                .containsExactlyInAnyOrder("a", "b-c", "e", "h");
    }

    private static Set<String> classes(String sheet) {
        return SELECTORS
                .matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .flatMap(selectors -> CLASS.matcher(selectors.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> borne() {
        Stream<String> templates = SourceFiles.under(RESOURCES.resolve("templates"), ".html").stream()
                .flatMap(file -> IN_TEMPLATES.matcher(SourceFiles.text(file)).results())
                .map(found -> found.group(1));
        Stream<String> scripts = SourceFiles.under(RESOURCES, ".js").stream()
                .flatMap(file -> IN_SCRIPTS.matcher(SourceFiles.text(file)).results())
                .map(found -> found.group());
        Stream<String> forms = SourceFiles.under(Path.of("forms"), ".html").stream()
                .flatMap(file -> IN_TEMPLATES.matcher(SourceFiles.text(file)).results())
                .map(found -> found.group(1));
        return Stream.of(templates, scripts, forms, OTHERS.stream().map(StylesheetsTest::ofOthers))
                .flatMap(texts -> texts)
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static String ofOthers(String resource) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + resource);
            assertThat(found).as(resource).hasSize(1);
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
