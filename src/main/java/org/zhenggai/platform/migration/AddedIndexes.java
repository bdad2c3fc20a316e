package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * Indexes that a library's tables lack, or that tables of ours got later. MySQL has no "create index if not exists", and a start may be killed between
 * two of them: each is created only where it is missing.
 */
record AddedIndexes(MigrationVersion version, String description, List<Index> indexes) implements NamedMigration {

    record Index(String name, String table, String columns) {

        void createWhereMissing(Connection connection) throws SQLException {
            if (!exists(connection)) {
                run(connection, "create index " + name + " on " + table + " (" + columns + ")");
            }
        }

        void dropWhereThere(Connection connection) throws SQLException {
            if (exists(connection)) {
                boolean namedInSchema =
                        connection.getMetaData().getDatabaseProductName().equals("H2");
                run(connection, "drop index " + name + (namedInSchema ? "" : " on " + table));
            }
        }

        private boolean exists(Connection connection) throws SQLException {
            DatabaseMetaData database = connection.getMetaData();
            String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet found =
                    database.getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
                while (found.next()) {
                    if (name.equalsIgnoreCase(found.getString("INDEX_NAME"))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static void run(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Index index : indexes) {
            index.createWhereMissing(context.getConnection());
        }
    }
}
