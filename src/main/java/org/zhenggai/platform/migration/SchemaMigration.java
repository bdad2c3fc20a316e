package org.zhenggai.platform.migration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A step of the schema that SQL alone cannot take: it looks first what is there, and can be repeated. */
interface SchemaMigration extends JavaMigration {

    MigrationVersion version();

    String description();

    @Override
    default MigrationVersion getVersion() {
        return version();
    }

    @Override
    default String getDescription() {
        return description();
    }

    @Override
    default Integer getChecksum() {
        return null;
    }

    @Override
    default boolean canExecuteInTransaction() {
        return true;
    }
}
