package org.zhenggai.platform.engine.model;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.start.StartRefused;

/** Models, decision tables and forms of the platform itself, each under the name that its deployment gives it. */
@Component
class ShippedFiles {

    private final ResourcePatternResolver resources;

    ShippedFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    Map<String, Resource> models() {
        return find("processes", "bpmn");
    }

    Map<String, Resource> decisions() {
        return find("processes", "dmn");
    }

    Map<String, Resource> forms() {
        return find("forms", "html");
    }

    /** Ids of the shipped processes: a file is named like what it holds. */
    Set<String> processes() {
        return models().keySet().stream().map(ShippedFiles::key).collect(Collectors.toSet());
    }

    /** {@code light} for {@code processes/light.dmn}. */
    static String key(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private Map<String, Resource> find(String folder, String extension) {
        try {
            Map<String, Resource> found = new TreeMap<>();
            Arrays.stream(resources.getResources("classpath*:/" + folder + "/**/*." + extension))
                    .forEach(file -> found.put(folder + "/" + file.getFilename(), file));
            return found;
        } catch (IOException unreadable) {
            throw new StartRefused(folder + "/ cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
