package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * Creates the tables of a library from the scripts in its jar, and indexes of ours that they lack.
 *
 * <p>Neither database rolls DDL back. A start that was killed half-way leaves tables but no row in Flyway's history;
 * Flyway began on an empty schema, so whatever carries the prefix then is our own torso and is dropped first.
 */
record ShippedSchema(MigrationVersion version, String description, String tablePrefix, List<String> scripts)
        implements SchemaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String dialect = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "mysql";
        dropTorso(connection, dialect);
        for (String script : scripts) {
            new ShippedScript(script.replace("{dialect}", dialect)).run(connection);
        }
    }

    private void dropTorso(Connection connection, String dialect) throws SQLException {
        List<String> torso = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (name.toUpperCase(Locale.ROOT).startsWith(tablePrefix)) {
                    torso.add(name);
                }
            }
        }
        if (torso.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (dialect.equals("mysql")) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            }
            for (String table : torso) {
                statement.execute("DROP TABLE " + table + (dialect.equals("h2") ? " CASCADE" : ""));
            }
            if (dialect.equals("mysql")) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
        }
    }
}
