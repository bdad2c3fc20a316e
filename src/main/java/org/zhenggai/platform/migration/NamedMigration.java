package org.zhenggai.platform.migration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration that is a record of what it does; it looks before each step, so one that was killed or failed is simply run again. */
interface NamedMigration extends JavaMigration {

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
