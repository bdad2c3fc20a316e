package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Indexes that the shipped schema lacks. MySQL has no "create index if not exists", and a start may be killed between
 * two of them: each is created only where it is missing.
 */
record EngineIndexes(MigrationVersion version, String description, List<Index> indexes) implements JavaMigration {

    record Index(String name, String table, String column) {

        void createWhereMissing(Connection connection) throws SQLException {
            try (ResultSet found = connection
                    .getMetaData()
                    .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
                while (found.next()) {
                    if (name.equalsIgnoreCase(found.getString("INDEX_NAME"))) {
                        return;
                    }
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create index " + name + " on " + table + " (" + column + ")");
            }
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Index index : indexes) {
            index.createWhereMissing(context.getConnection());
        }
    }
}
