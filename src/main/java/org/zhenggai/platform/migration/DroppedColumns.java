package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/** Columns that nothing reads any more; each is dropped only where it is still there, for a start may be killed. */
record DroppedColumns(MigrationVersion version, String description, List<Column> columns) implements NamedMigration {

    record Column(String table, String name) {

        boolean exists(Connection connection) throws SQLException {
            try (ResultSet found =
                    connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
                while (found.next()) {
                    if (table.equalsIgnoreCase(found.getString("TABLE_NAME"))
                            && name.equalsIgnoreCase(found.getString("COLUMN_NAME"))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Column column : columns) {
            if (column.exists(context.getConnection())) {
                try (Statement statement = context.getConnection().createStatement()) {
                    statement.execute("alter table " + column.table() + " drop column " + column.name());
                }
            }
        }
    }
}
