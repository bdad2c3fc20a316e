package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.SourceFiles;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    record Link(Path page, String target) {

        Path file() {
            String path = target.replaceFirst("#.*", "");
            return path.isEmpty() ? page : page.resolveSibling(path).normalize();
        }

        String place() {
            return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        }
    }

    private static Stream<Link> of(Path page) {
        return LINK.matcher(CODE.matcher(SourceFiles.text(page)).replaceAll(""))
                .results()
                .map(link -> new Link(page, link.group(1)))
                .filter(link -> !link.target().matches("[a-z]+:.*"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadSomewhere(Path page) {
        assertThat(of(page)).allSatisfy(link -> {
            assertThat(link.file()).exists();
            if (!link.place().isEmpty()) {
                assertThat(placesOf(link.file())).contains(link.place());
            }
        });
    }

    static Stream<Path> pages() {
        return Documentation.pages().stream();
    }

    @Test
    void leadFromTheReadmeToEveryPage() {
        Set<Path> reached = new TreeSet<>();
        Queue<Path> open = new ArrayDeque<>(Set.of(Documentation.README));
        while (!open.isEmpty()) {
            Path page = open.remove();
            if (reached.add(page) && page.toString().endsWith(".md")) {
                of(page).map(Link::file).forEach(open::add);
            }
        }
        assertThat(pages().filter(page -> reached.stream().noneMatch(page::startsWith)))
                .isEmpty();
    }

    /** As the usual renderers name headings. */
    private static Set<String> placesOf(Path page) {
        String text = SourceFiles.text(page);
        return Stream.concat(
                        HEADING.matcher(text).results().map(heading -> heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-')),
                        ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)))
                .collect(Collectors.toSet());
    }
}
