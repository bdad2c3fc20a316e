package org.zhenggai.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zhenggai.support.SourceFiles;

/** The pages in the tree. */
final class Documentation {

    static final Path README = Path.of("README.md");
    static final Path FOLDER = Path.of("src/docs");
    static final Path OPERATION = FOLDER.resolve("operation.md");
    static final Path API = FOLDER.resolve("api.md");

    private Documentation() {}

    static List<Path> pages() {
        return Stream.concat(Stream.of(README), SourceFiles.under(FOLDER, ".md").stream())
                .toList();
    }
}
