package org.zhenggai.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Schemas with every table of the platform and no row of a feature. The first of a JVM is migrated, the others are its
 * copies: migrating takes seconds each time and shows nothing that the first one has not shown.
 */
final class MigratedSchema {

    private static final String SCRIPT = "memFS:migrated.sql";

    private MigratedSchema() {}

    static EmptySchema on(Kind kind) {
        EmptySchema copy = kind.emptySchema();
        try {
            if (kind == Kind.H2) {
                run(copy, "RUNSCRIPT FROM '" + OnH2.MIGRATED + "'");
            } else {
                run(copy, OnMariaDb.MIGRATED.toArray(String[]::new));
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("No copy of the migrated schema on " + kind, cause);
        }
        return copy;
    }

    private static final class OnH2 {

        private static final String MIGRATED = script();

        private static String script() {
            EmptySchema first = EmptySchema.h2();
            try (Database database = first.migrate()) {
                database.jdbc().execute("SCRIPT TO '" + SCRIPT + "'");
                return SCRIPT;
            }
        }
    }

    private static final class OnMariaDb {

        private static final List<String> MIGRATED = statements();

        private static List<String> statements() {
            EmptySchema first = EmptySchema.mariaDb();
            first.migrate().close();
            List<String> statements = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
            try (Connection connection = connect(first);
                    Statement statement = connection.createStatement()) {
                for (String table : column(statement, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'", 1)) {
                    statements.addAll(column(statement, "SHOW CREATE TABLE `" + table + "`", 2));
                    if (column(statement, "SELECT COUNT(*) FROM `" + table + "`", 1)
                            .contains("0")) {
                        continue;
                    }
                    statements.add("INSERT INTO `%s` SELECT * FROM `%s`.`%s`"
                            .formatted(table, connection.getCatalog(), table));
                }
            } catch (SQLException cause) {
                throw new IllegalStateException("The migrated schema cannot be read", cause);
            }
            return statements;
        }
    }

    private static List<String> column(Statement statement, String query, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }

    private static void run(EmptySchema schema, String... statements) throws SQLException {
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(EmptySchema schema) throws SQLException {
        return schema.url() == null
                ? DriverManager.getConnection((String) schema.settings().get("spring.datasource.url"), "zhenggai", "")
                : DriverManager.getConnection(schema.url(), "root", "");
    }
}
