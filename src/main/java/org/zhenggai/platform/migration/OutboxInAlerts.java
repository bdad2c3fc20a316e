package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * The outbox was a table with a row for each alert; now it is a column of the alert itself. What was forgotten there had
 * been planned or void, which nobody tells apart any more. Each step may be repeated, and what it reads from is dropped after it: a start may be killed in between.
 */
record OutboxInAlerts(MigrationVersion version) implements NamedMigration {

    private static final AddedColumns.Column OUTBOX =
            new AddedColumns.Column("alert", "outbox", "varchar(16) default 'NEW' not null");
    private static final DroppedColumns.Column SUPERSEDED = new DroppedColumns.Column("alert", "superseded");
    private static final List<DroppedColumns.Column> LEFT_OVER =
            List.of(SUPERSEDED, new DroppedColumns.Column("delivery", "outbox_id"));

    @Override
    public String description() {
        return "outbox in alerts";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        OUTBOX.addWhereMissing(connection);
        try (Statement statement = connection.createStatement()) {
            if (SUPERSEDED.exists(connection)) {
                statement.execute("update alert set outbox = case when superseded then 'SUPERSEDED' else"
                        + " coalesce((select o.status from outbox o where o.alert_id = alert.id), 'PLANNED') end");
            }
            new DroppedColumns(version, description(), LEFT_OVER).migrate(context);
            statement.execute("drop table if exists outbox");
        }
        new AddedIndexes.Index("ix_alert_outbox", "alert", "outbox, id").createWhereMissing(connection);
    }
}
