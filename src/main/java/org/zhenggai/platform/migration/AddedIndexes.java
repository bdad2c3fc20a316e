package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * Indexes that a library's tables lack, or that tables of ours got later. MySQL has no "create index if not exists", and a start may be killed between
 * two of them: each is created only where it is missing.
 */
record AddedIndexes(MigrationVersion version, String description, List<Index> indexes) implements NamedMigration {

    record Index(String name, String table, String columns) {

        void createWhereMissing(Connection connection) throws SQLException {
            if (new DroppedIndexes.Index(name, table).exists(connection)) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create index " + name + " on " + table + " (" + columns + ")");
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
