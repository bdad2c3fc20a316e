package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.zhenggai.platform.text.Bigrams;

/**
 * Makes items findable that were registered before there was a search. Goes in the order of codes and commits as it
 * goes: a start that was killed goes on where it stood.
 */
record FilledGrams(MigrationVersion version, String description) implements NamedMigration {

    private static final int ITEMS_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 500;

    private record Row(String gram, String item) {}

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (String last = begun(connection); last != null; ) {
            List<Row> rows = new ArrayList<>();
            last = read(connection, last, rows);
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                write(connection, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
            }
        }
    }

    /** The item before the first that may be incomplete. */
    private static String begun(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select max(i.code) from supervised_item i where i.code < (select max(g.item_code) from item_gram g)");
                ResultSet found = query.executeQuery()) {
            return found.next() && found.getString(1) != null ? found.getString(1) : "";
        }
    }

    /** Answers the last item that was read; null where there was none. */
    private static String read(Connection connection, String after, List<Row> rows) throws SQLException {
        String last = null;
        try (PreparedStatement query =
                connection.prepareStatement("select code, title, requirement from supervised_item"
                        + " where code > ? order by code limit " + ITEMS_AT_ONCE)) {
            query.setString(1, after);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String code = found.getString(1);
                    Bigrams.of(code, found.getString(2), found.getString(3))
                            .forEach(gram -> rows.add(new Row(gram, code)));
                    last = code;
                }
            }
        }
        return last;
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        String marks = "(?, ?)" + ", (?, ?)".repeat(rows.size() - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("insert ignore into item_gram (gram, item_code) values " + marks)) {
            int at = 1;
            for (Row row : rows) {
                insert.setString(at++, row.gram());
                insert.setString(at++, row.item());
            }
            insert.executeUpdate();
        }
    }
}
