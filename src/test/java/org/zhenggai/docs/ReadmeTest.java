package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.SourceFiles;

class ReadmeTest {

    private static final Path FEATURES = Path.of("src/main/java/org/zhenggai");

    @Test
    void isReadInOneGo() throws IOException {
        assertThat(Files.size(Documentation.README)).isLessThanOrEqualTo(8 * 1024);
    }

    @Test
    void showsTheTreeAsItIs() {
        assertThat(shown().map(Path::of)).allSatisfy(path -> assertThat(path).exists());
        assertThat(firstsOf(shown())).containsAll(folders(Path.of(""))).contains("pom.xml", "README.md");
        assertThat(firstsOf(below("src/"))).isEqualTo(folders(Path.of("src")));
        assertThat(firstsOf(below(FEATURES + "/"))).isEqualTo(folders(FEATURES));
    }

    private static Stream<String> below(String folder) {
        return shown().filter(path -> path.startsWith(folder) && path.length() > folder.length())
                .map(path -> path.substring(folder.length()));
    }

    /** Each line begins with a path, or with several files side by side; what is indented lies in the last folder that is not. */
    private static Stream<String> shown() {
        String folder = "";
        Stream.Builder<String> paths = Stream.builder();
        for (String line : tree().lines().toList()) {
            boolean inside = line.startsWith(" ");
            String[] words = line.strip().split("\\s+");
            if (inside) {
                paths.add(folder + words[0]);
            } else if (words[0].endsWith("/")) {
                folder = words[0];
                paths.add(folder);
            } else {
                List.of(words).forEach(paths::add);
            }
        }
        return paths.build();
    }

    private static String tree() {
        return Fence.in(Documentation.README).stream()
                .filter(fence -> fence.text().contains("src/main/java/org/zhenggai/\n"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Set<String> firstsOf(Stream<String> paths) {
        return paths.map(path -> path.split("/")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** But for hidden ones and those that belong to nobody's tree. */
    private static Set<String> folders(Path parent) {
        String ignored = SourceFiles.text(Path.of(".gitignore"));
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !ignored.contains(name + "/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
