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

/** Indexes that nothing is read through any more; each is dropped only where it is still there, for a start may be killed. */
record DroppedIndexes(MigrationVersion version, String description, List<Index> indexes) implements NamedMigration {

    record Index(String name, String table) {

        boolean exists(Connection connection) throws SQLException {
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

        private void dropWhereThere(Connection connection) throws SQLException {
            if (!exists(connection)) {
                return;
            }
            boolean namedInSchema =
                    connection.getMetaData().getDatabaseProductName().equals("H2");
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop index " + name + (namedInSchema ? "" : " on " + table));
            }
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Index index : indexes) {
            index.dropWhereThere(context.getConnection());
        }
    }
}
