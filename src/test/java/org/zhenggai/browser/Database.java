package org.zhenggai.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The shared platform's database from beside it, for what no door of the platform brings about. */
final class Database {

    private static final String DEAD = "insert into delivery (channel, recipient, idempotency_key, digest,"
            + " priority, status, attempts, next_attempt_at, attempted_at, last_error, created_at) values ('EMAIL',"
            + " 'sfj.handler', ?, false, 1, 'DEAD', 14, '2023-03-01 01:00:00', '2023-03-02 01:00:00', 'SMTP 550',"
            + " '2023-03-01 01:00:00')";

    private final String url;

    Database(Path data) {
        this.url = "jdbc:h2:file:" + data.resolve("zhenggai") + ";MODE=MySQL;AUTO_SERVER=TRUE";
    }

    String url() {
        return url;
    }

    /** A message that fourteen attempts did not deliver. */
    void deadLetter(String key) {
        run(DEAD, key + System.nanoTime());
    }

    /** Meanwhile the table cannot be read, whatever asks for it. */
    void without(String table, Runnable meanwhile) {
        run("alter table " + table + " rename to " + table + "_away");
        try {
            meanwhile.run();
        } finally {
            run("alter table " + table + "_away rename to " + table);
        }
    }

    private void run(String sql, String... arguments) {
        try (Connection connection = DriverManager.getConnection(url, "zhenggai", "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < arguments.length; at++) {
                statement.setString(at + 1, arguments[at]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
