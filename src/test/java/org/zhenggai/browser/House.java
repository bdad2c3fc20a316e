package org.zhenggai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import org.zhenggai.docs.CommandLine;
import org.zhenggai.life.Wire;

/** Made when the first story asks, closed after the last one. */
final class House implements ParameterResolver {

    static final class Shared implements AutoCloseable {

        final Path data = folder();
        final Chromium chromium = new Chromium();
        final Database database = new Database(data);
        final Platform platform = new Platform(
                        data,
                        asTheReadmeStartsIt(
                                "--spring.datasource.url=" + database.url(), "--zhenggai.trusted-proxies=127.0.0.1"))
                .start();
        final Wire wire = new Wire(platform.port(), Platform.PASSWORD);
        final Sites sites = new Sites(wire);

        @Override
        public void close() {
            platform.close();
            chromium.close();
            FileSystemUtils.deleteRecursively(data.toFile());
        }

        private static String[] asTheReadmeStartsIt(String... andOurs) {
            return Stream.concat(CommandLine.startOfSandbox(Path.of("README.md")).stream(), Arrays.stream(andOurs))
                    .toArray(String[]::new);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser-data");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shared.class;
    }

    @Override
    public Shared resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(House.class))
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }
}
