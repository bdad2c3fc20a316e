package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;

/**
 * Indexes of one table that have other columns now, or are new; what is as it should be is left alone, for a start may
 * be killed. Where the database can, all in one pass over the table.
 */
record ReplacedIndexes(MigrationVersion version, String description, String table, List<AddedIndexes.Index> indexes)
        implements NamedMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean oneByOne = connection.getMetaData().getDatabaseProductName().equals("H2");
        List<String> changes = new ArrayList<>();
        for (AddedIndexes.Index index : indexes) {
            String is = columns(connection, index.name());
            if (!is.equalsIgnoreCase(index.columns())) {
                if (!is.isEmpty()) {
                    changes.add("drop index " + index.name());
                }
                changes.add(
                        oneByOne
                                ? "create index " + index.name() + " on " + table + " (" + index.columns() + ")"
                                : "add index " + index.name() + " (" + index.columns() + ")");
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String change :
                    oneByOne ? changes : List.of("alter table " + table + " " + String.join(", ", changes))) {
                statement.execute(change);
            }
        }
    }

    /** As they are written in a statement; empty where there is no such index. */
    private String columns(Connection connection, String name) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        TreeMap<Short, String> columns = new TreeMap<>();
        try (ResultSet found =
                database.getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
            while (found.next()) {
                if (name.equalsIgnoreCase(found.getString("INDEX_NAME"))) {
                    columns.put(found.getShort("ORDINAL_POSITION"), found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns.values().stream().collect(Collectors.joining(", "));
    }
}
