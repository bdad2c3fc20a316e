package org.zhenggai.platform.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/** Columns that are of another type now; to say so twice does no harm. */
record ChangedColumns(MigrationVersion version, String description, List<AddedColumns.Column> columns)
        implements NamedMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        for (AddedColumns.Column column : columns) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("alter table " + column.table() + " modify column " + column.name() + " "
                        + column.definition());
            }
        }
    }
}
