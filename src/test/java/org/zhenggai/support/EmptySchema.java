package org.zhenggai.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A schema without a table yet, and the settings that lead the platform to it. */
public record EmptySchema(String name, String profile, Map<String, Object> settings) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** On H2 and, where it runs, on MariaDB. */
    public static Stream<EmptySchema> onBoth() {
        return Kind.available().map(Kind::emptySchema);
    }

    public static EmptySchema h2() {
        String url = "jdbc:h2:mem:zhenggai_" + COUNT.incrementAndGet() + ";MODE=MySQL;DB_CLOSE_DELAY=-1";
        return new EmptySchema("H2", "default", Map.of("spring.datasource.url", url));
    }

    public static EmptySchema mariaDb() {
        MariaDbServer.whyMissing().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        String schema = "zhenggai_" + COUNT.incrementAndGet();
        String server = "jdbc:mysql://127.0.0.1:" + MariaDbServer.port() + "/";
        try (Connection root = DriverManager.getConnection(server, "root", "");
                var statement = root.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (SQLException cause) {
            throw new IllegalStateException("No schema on " + server, cause);
        }
        return mariaDb(server + schema);
    }

    /** One that another JVM has made. */
    public static EmptySchema mariaDb(String url) {
        return new EmptySchema(
                "MariaDB",
                "mysql",
                Map.of("ZHENGGAI_DB_URL", url, "ZHENGGAI_DB_USER", "root", "ZHENGGAI_DB_PASSWORD", ""));
    }

    /** Of one on MariaDB, for another JVM. */
    public String url() {
        return (String) settings.get("ZHENGGAI_DB_URL");
    }

    /** Runs every migration of the platform. */
    public Database migrate() {
        return Database.open(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
