package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.SourceFiles;

/** What an editor is told of our files is how they are. Java is formatted by the build. */
class SourceLayoutTest {

    private static final Path EDITOR = Path.of(".editorconfig");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> MARKUP = List.of(".html", ".js", ".css");

    static Stream<Path> markup() {
        return Stream.concat(
                MARKUP.stream().flatMap(ending -> SourceFiles.under(RESOURCES, ending).stream()),
                SourceFiles.under(Path.of("forms"), ".html").stream());
    }

    @ParameterizedTest
    @MethodSource("markup")
    void hasLinesThatFitBesideEachOther(Path file) {
        int longest = longestLine();
        assertThat(SourceFiles.text(file).lines().filter(line -> line.codePointCount(0, line.length()) > longest))
                .isEmpty();
    }

    @Test
    void isIndentedByBlanksAndEndsItsLinesAsTheEditorIsTold() {
        List<Path> files = new ArrayList<>(markup().toList());
        for (String ending : List.of(".java", ".xml")) {
            files.addAll(SourceFiles.under(Path.of("src"), ending));
        }
        files.addAll(SourceFiles.under(Path.of("processes"), "mn"));
        files.addAll(SourceFiles.under(Path.of("seeds"), ".yaml"));
        assertThat(files).allSatisfy(file -> assertThat(SourceFiles.text(file))
                .endsWith("\n")
                .doesNotContain("\t", "\r")
                .doesNotContainPattern("(?m) $"));
    }

    private static int longestLine() {
        Matcher found = Pattern.compile("\\[\\*\\.\\{html,js,css}]\\nmax_line_length = (\\d+)\\n")
                .matcher(SourceFiles.text(EDITOR));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
