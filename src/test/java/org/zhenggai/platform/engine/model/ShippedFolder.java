package org.zhenggai.platform.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the platform brings along, as a folder that a test may change. */
record ShippedFolder(Path root) {

    static ShippedFolder in(Path root) throws IOException {
        Files.createDirectories(root.resolve("processes"));
        Files.createDirectories(root.resolve("forms"));
        return new ShippedFolder(root);
    }

    /** Adds files of the project, for instance {@code forms/plan.html} or {@code processes/phases/planning.bpmn}. */
    ShippedFolder with(String... files) throws IOException {
        for (String file : files) {
            Path source = Path.of(file);
            Files.copy(source, root.resolve(source.getName(0)).resolve(source.getFileName()));
        }
        return this;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    ShippedFiles files() {
        return new ShippedFiles(new PathMatchingResourcePatternResolver() {
            @Override
            public Resource[] getResources(String pattern) throws IOException {
                return super.getResources(pattern.replace("classpath*:/", "file:" + root + "/"));
            }
        });
    }
}
