package org.zhenggai.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.zhenggai.platform.start.StartRefused;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/** What an earlier start has left. DDL does not roll back: one killed after a statement leaves the table and no row in Flyway's history. */
class KilledStartTest {

    private static final String LAST = "#installed_rank# = (select most from (select max(#installed_rank#) as most from"
            + " #flyway_schema_history#) ranks)";

    @ParameterizedTest
    @MethodSource("schemas")
    void repairsAnEngineSchemaThatWasHalfCreated(EmptySchema schema) {
        try (Database killed = schema.migrate()) {
            forgetFrom(killed, "1.01");
            killed.jdbc().execute("drop table ACT_RU_METER_LOG");
            killed.jdbc().execute("drop table SPRING_SESSION_ATTRIBUTES");
            killed.jdbc().execute("drop table evidence_chunk");
        }

        try (Database restarted = schema.migrate()) {
            assertThat(count(restarted, "ACT_RU_METER_LOG")).isZero();
            assertThat(count(restarted, "SPRING_SESSION_ATTRIBUTES")).isZero();
            assertThat(count(restarted, "evidence_chunk")).isZero();
            assertThat(count(restarted, "ACT_GE_SCHEMA_LOG")).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void goesOnBetweenTwoTables(EmptySchema schema) {
        List<String> locks;
        try (Database killed = schema.migrate()) {
            locks = locks(killed);
            forgetFrom(killed, "1.03");
            killed.jdbc().execute("drop table evidence_chunk");
            killed.jdbc().execute("drop table alert");
            killed.jdbc().execute("delete from cluster_lock where name = 'administrators'");
        }

        try (Database restarted = schema.migrate()) {
            assertThat(count(restarted, "evidence_chunk")).isZero();
            assertThat(count(restarted, "alert")).isZero();
            assertThat(locks(restarted)).isEqualTo(locks).hasSize(6);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void goesOnWhereAStartHasFailed(EmptySchema schema) {
        try (Database earlier = schema.migrate()) {
            assertThat(earlier.jdbc()
                            .update(
                                    quoted(earlier, "update #flyway_schema_history# set #success# = ? where " + LAST),
                                    false))
                    .isOne();
        }
        try (Database now = schema.migrate()) {
            assertThat(now.jdbc()
                            .queryForList(
                                    quoted(now, "select #success# from #flyway_schema_history# where " + LAST),
                                    Boolean.class))
                    .containsExactly(true);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void touchesNothingThatAnInterimBuildHasMade(EmptySchema schema) {
        try (Database interim = schema.migrate()) {
            interim.jdbc()
                    .update(quoted(
                            interim,
                            "update #flyway_schema_history# set #version# = '1' where #description# = 'engine'"));
            interim.jdbc()
                    .update(quoted(interim, "update #flyway_schema_history# set #success# = ? where " + LAST), false);
            interim.jdbc().execute("drop table policy_version");
            assertThatThrownBy(schema::migrate).rootCause().isInstanceOf(StartRefused.class);
            assertThat(interim.jdbc()
                            .queryForList(
                                    quoted(interim, "select #success# from #flyway_schema_history# where " + LAST),
                                    Boolean.class))
                    .containsExactly(false);
            assertThatThrownBy(() -> count(interim, "policy_version")).isInstanceOf(BadSqlGrammarException.class);
        }
    }

    static Stream<EmptySchema> schemas() {
        return EmptySchema.onBoth();
    }

    /** This migration and every later one. */
    private static void forgetFrom(Database database, String version) {
        String first = quoted(database, "select #installed_rank# from #flyway_schema_history# where #version# = ?");
        String rest = quoted(database, "delete from #flyway_schema_history# where #installed_rank# >= ?");
        assertThat(database.jdbc().update(rest, database.jdbc().queryForObject(first, Integer.class, version)))
                .isPositive();
    }

    private static String quoted(Database database, String sql) {
        return sql.replace("#", database.isMariaDb() ? "`" : "\"");
    }

    private static List<String> locks(Database database) {
        return database.jdbc().queryForList("select name from cluster_lock order by name", String.class);
    }

    private static Integer count(Database database, String table) {
        return database.jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }
}
