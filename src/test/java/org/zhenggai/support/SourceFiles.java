package org.zhenggai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, as they lie in the working directory; always UTF-8. */
public final class SourceFiles {

    private SourceFiles() {}

    /** Every file under {@code folder} whose name ends so, sorted; fails where there is none. */
    public static List<Path> under(Path folder, String ending) {
        List<Path> found = underIfAny(folder, ending);
        if (found.isEmpty()) {
            throw new IllegalStateException("No *" + ending + " under " + folder.toAbsolutePath());
        }
        return found;
    }

    public static List<Path> underIfAny(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(file + " is not readable as UTF-8", cause);
        }
    }
}
