package org.zhenggai.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.SourceFiles;

/** Tasklist's scripts get the words that they say, and no others. */
class StepSheetsTest {

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/step-form");

    @Test
    void sendWhatTheScriptsSay() {
        String scripts = SourceFiles.under(SCRIPTS, ".js").stream()
                .map(SourceFiles::text)
                .collect(Collectors.joining());
        Set<String> said = Pattern.compile("'((?:files|tasklist)\\.\\w+)'|\\bwords\\.(\\w+)")
                .matcher(scripts)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        // Chosen by a condition.
        said.add("optional");
        said.add("required");
        assertThat(StepSheets.WORDS).containsExactlyInAnyOrderElementsOf(said);
    }
}
