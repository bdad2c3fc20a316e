package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * Columns that tables of ours got later. MySQL has no "add column if not exists", and a start may be killed between two
 * of them: each is added only where it is missing.
 */
record AddedColumns(MigrationVersion version, String description, List<Column> columns) implements NamedMigration {

    record Column(String table, String name, String definition) {

        void addWhereMissing(Connection connection) throws SQLException {
            if (new DroppedColumns.Column(table, name).exists(connection)) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table " + table + " add column " + name + " " + definition);
            }
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Column column : columns) {
            column.addWhereMissing(context.getConnection());
        }
    }
}
