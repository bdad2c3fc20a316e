package org.zhenggai.platform.migration;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/** Indexes that nothing is read through any more; each is dropped only where it is still there, for a start may be killed. */
record DroppedIndexes(MigrationVersion version, String description, List<AddedIndexes.Index> indexes)
        implements NamedMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        for (AddedIndexes.Index index : indexes) {
            index.dropWhereThere(context.getConnection());
        }
    }
}
