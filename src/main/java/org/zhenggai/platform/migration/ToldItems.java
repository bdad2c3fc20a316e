package org.zhenggai.platform.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.zhenggai.platform.text.Bigrams;
import org.zhenggai.platform.text.Folded;

/**
 * Makes items findable by everything that they are looked for by, which were registered when less of them was. Goes in
 * the order of codes through those that say nothing yet, and commits as it goes: a start that was killed goes on where
 * it stood.
 */
record ToldItems(MigrationVersion version, String description) implements NamedMigration {

    private static final int ITEMS_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 1000;

    private static final String OF_UNITS = " from item_unit r join unit u on u.code = r.unit_code"
            + " where r.relation in ('RESPONSIBLE', 'COOPERATING') and r.item_code in ";

    /** Each ends where the items are to be named. */
    private static final List<String> TEXTS = List.of(
            "select code, code from supervised_item where code in ",
            "select code, title from supervised_item where code in ",
            "select code, requirement from supervised_item where code in ",
            "select code, problem from supervised_item where problem is not null and code in ",
            "select i.code, p.name from supervised_item i join person p on p.username = i.responsible_leader"
                    + " where i.code in ",
            "select r.item_code, u.code" + OF_UNITS,
            "select r.item_code, u.name" + OF_UNITS,
            "select item_code, title from measure where kind in ('MEASURE', 'ENTRY') and item_code in ");

    private record Row(String gram, String item) {}

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean commitsAlone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            String last = "";
            for (List<String> items = silent(connection, last); !items.isEmpty(); items = silent(connection, last)) {
                tell(connection, items);
                connection.commit();
                last = items.get(items.size() - 1);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(commitsAlone);
        }
    }

    private static List<String> silent(Connection connection, String after) throws SQLException {
        List<String> items = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select code from supervised_item"
                + " where said is null and code > ? order by code limit " + ITEMS_AT_ONCE)) {
            query.setString(1, after);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    items.add(found.getString(1));
                }
            }
        }
        return items;
    }

    private static void tell(Connection connection, List<String> items) throws SQLException {
        String named = "(?" + ", ?".repeat(items.size() - 1) + ")";
        Map<String, List<String>> texts = new LinkedHashMap<>();
        items.forEach(item -> texts.put(item, new ArrayList<>()));
        for (String query : TEXTS) {
            try (PreparedStatement statement = naming(connection, query + named, items);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    texts.get(found.getString(1)).add(found.getString(2));
                }
            }
        }
        try (PreparedStatement delete =
                naming(connection, "delete from item_gram where item_code in " + named, items)) {
            delete.executeUpdate();
        }
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement update =
                connection.prepareStatement("update supervised_item set said = ? where code = ?")) {
            for (Map.Entry<String, List<String>> item : texts.entrySet()) {
                update.setString(1, Folded.lines(item.getValue()));
                update.setString(2, item.getKey());
                update.addBatch();
                Bigrams.of(item.getValue().toArray(String[]::new))
                        .forEach(gram -> rows.add(new Row(gram, item.getKey())));
            }
            update.executeBatch();
        }
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            write(connection, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    private static PreparedStatement naming(Connection connection, String sql, List<String> items) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < items.size(); at++) {
            statement.setString(at + 1, items.get(at));
        }
        return statement;
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        String marks = "(?, ?)" + ", (?, ?)".repeat(rows.size() - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into item_gram (gram, item_code) values " + marks)) {
            int at = 1;
            for (Row row : rows) {
                insert.setString(at++, row.gram());
                insert.setString(at++, row.item());
            }
            insert.executeUpdate();
        }
    }
}
