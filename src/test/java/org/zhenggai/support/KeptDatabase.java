package org.zhenggai.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A small database that the first version has left, with items under way: every later version opens it.
 * {@code -Dzhenggai.baseline=write} begins with an empty one instead, which the test then fills and keeps.
 */
public final class KeptDatabase {

    public static final boolean WRITING = "write".equals(System.getProperty("zhenggai.baseline"));

    private static final Path FOLDER = Path.of("src/test/resources/baseline");
    private static final String H2 = FOLDER.resolve("h2.sql.gz") + "' COMPRESSION GZIP CHARSET 'UTF-8'";
    private static final Path MARIADB = FOLDER.resolve("mariadb.sql.gz");

    private KeptDatabase() {}

    /** For a Spring test on H2. */
    public static final class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, WRITING ? EmptySchema.h2() : h2());
        }
    }

    /** For a Spring test with the profile {@code mysql}, on MariaDB. */
    public static final class OnMariaDb implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, WRITING ? EmptySchema.mariaDb() : mariaDb());
        }
    }

    private static void use(ConfigurableApplicationContext context, EmptySchema schema) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("schema", schema.settings()));
    }

    private static EmptySchema h2() {
        EmptySchema schema = EmptySchema.h2();
        String url = schema.settings().get("spring.datasource.url").toString();
        run("RUNSCRIPT FROM '" + H2, url, "zhenggai");
        return schema;
    }

    private static EmptySchema mariaDb() {
        EmptySchema schema = EmptySchema.mariaDb();
        try (InputStream dump = new GZIPInputStream(Files.newInputStream(MARIADB))) {
            run(
                    new String(dump.readAllBytes(), StandardCharsets.UTF_8),
                    schema.url() + "?allowMultiQueries=true",
                    "root");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return schema;
    }

    private static void run(String sql, String url, String user) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // The next statement of a dump; a failed one throws.
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("The kept database cannot be loaded into " + url, cause);
        }
    }

    /** Keeps what lies under this address, of H2 or MariaDB. */
    public static void write(String url) {
        try {
            Files.createDirectories(FOLDER);
            if (url.startsWith("jdbc:h2:")) {
                run("SCRIPT TO '" + H2, url, "zhenggai");
            } else {
                dump(url.replaceAll(".*/|\\?.*", ""));
            }
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException("The database cannot be kept", cause);
        }
    }

    private static void dump(String schema) throws IOException, InterruptedException {
        Process dump = new ProcessBuilder(
                        MariaDbServer.program("mariadb-dump").toString(),
                        "--host=127.0.0.1",
                        "--port=" + MariaDbServer.port(),
                        "--user=root",
                        "--default-character-set=utf8mb4",
                        "--hex-blob",
                        "--skip-dump-date",
                        schema)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream kept = new GZIPOutputStream(Files.newOutputStream(MARIADB))) {
            dump.getInputStream().transferTo(kept);
        }
        if (dump.waitFor() != 0) {
            throw new IllegalStateException("mariadb-dump failed");
        }
    }
}
