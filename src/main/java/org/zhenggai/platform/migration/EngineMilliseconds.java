package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * The engine's scripts for MySQL hold whole seconds, and MySQL rounds what it is sent (MariaDB cuts it): half of all
 * tasks would be created in the future. The driver can cut milliseconds off for a whole connection only, which would take them from our
 * own tables too; so the engine's columns hold them, as they do on H2. What has been altered is not found again.
 */
record EngineMilliseconds(MigrationVersion version, String description) implements SchemaMigration {

    private static final String ALTERATIONS =
            "select concat('alter table ', table_name, ' ', group_concat('modify ', column_name, ' datetime(3)',"
                    + " if(is_nullable = 'NO', ' not null', ' null') order by ordinal_position separator ', '))"
                    + " from information_schema.columns where table_schema = database() and table_name like 'ACT\\_%'"
                    + " and data_type in ('datetime', 'timestamp') and datetime_precision = 0"
                    + " group by table_name order by table_name";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String alteration : alterations(statement)) {
                statement.execute(alteration);
            }
        }
    }

    private static List<String> alterations(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(ALTERATIONS)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
