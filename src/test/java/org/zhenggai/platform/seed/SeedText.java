package org.zhenggai.platform.seed;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** A seed file that a test writes on the spot. */
public final class SeedText {

    private SeedText() {}

    public static <T> T read(String name, String yaml, Class<T> type) {
        var loader = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return location.equals("classpath:/seeds/" + name)
                        ? new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8))
                        : super.getResource(location);
            }
        };
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return new SeedFiles(loader, validation.getValidator()).read(name, type);
        }
    }

    /** As shipped in {@code seeds/}. */
    public static <T> T shipped(String name, Class<T> type) {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return new SeedFiles(new DefaultResourceLoader(), validation.getValidator()).read(name, type);
        }
    }
}
