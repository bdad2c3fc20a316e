package org.zhenggai.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.ConnectionCallback;

/** The one database of each kind that the classes of this JVM fill, one after the other. */
final class SharedDatabase {

    private static final Map<Kind, SharedDatabase> OF_THIS_JVM = new ConcurrentHashMap<>();

    private final Database database;
    private final List<String> filledByClasses;

    private SharedDatabase(Database migrated) {
        database = migrated;
        filledByClasses = tables().stream().filter(this::isEmpty).toList();
    }

    static SharedDatabase on(Kind kind) {
        return OF_THIS_JVM.computeIfAbsent(
                kind, absent -> new SharedDatabase(MigratedSchema.on(absent).migrate()));
    }

    Database database() {
        return database;
    }

    /** As on the first day: no row but those of the migrations, and numbers that begin at one. */
    SharedDatabase emptied() {
        database.jdbc().execute((ConnectionCallback<Void>) this::empty);
        return this;
    }

    private Void empty(Connection connection) throws SQLException {
        boolean mariaDb = database.isMariaDb();
        List<String> filled = mariaDb ? filledOnMariaDb() : filledByClasses;
        try (Statement statement = connection.createStatement()) {
            statement.execute(mariaDb ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : filled) {
                statement.execute("TRUNCATE TABLE " + table + (mariaDb ? "" : " RESTART IDENTITY"));
            }
            statement.execute(mariaDb ? "SET FOREIGN_KEY_CHECKS = 1" : "SET REFERENTIAL_INTEGRITY TRUE");
        }
        return null;
    }

    /** There a table is made anew to be emptied, which takes as long as a hundred rows. */
    private List<String> filledOnMariaDb() {
        List<String> counting = database.jdbc()
                .queryForList(
                        "select concat('`', table_name, '`') from information_schema.tables"
                                + " where table_schema = database() and auto_increment > 1",
                        String.class);
        return filledByClasses.stream()
                .filter(table -> counting.contains(table) || !isEmpty(table))
                .toList();
    }

    /** Quoted: Flyway's own is written in small letters on H2. */
    private List<String> tables() {
        String names = database.isMariaDb()
                ? "select concat('`', table_name, '`') from information_schema.tables where table_schema = database()"
                : "select concat('\"', table_name, '\"') from information_schema.tables where table_schema = 'PUBLIC'";
        return database.jdbc().queryForList(names + " and table_type = 'BASE TABLE'", String.class);
    }

    private boolean isEmpty(String table) {
        return database.jdbc()
                .queryForList("select 1 from " + table + " limit 1", Integer.class)
                .isEmpty();
    }
}
