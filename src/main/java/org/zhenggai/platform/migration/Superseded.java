package org.zhenggai.platform.migration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/** What it did, a later one does anew; its number stays taken. */
record Superseded(MigrationVersion version, String description) implements NamedMigration {

    @Override
    public void migrate(Context context) {}
}
