package org.zhenggai.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/** DDL does not roll back: a start killed after a statement leaves the table and no row in Flyway's history. */
class KilledStartTest {

    @ParameterizedTest
    @MethodSource("schemas")
    void repairsAnEngineSchemaThatWasHalfCreated(EmptySchema schema) {
        try (Database killed = schema.migrate()) {
            forgetFrom(killed, "1");
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
    void goesOnBetweenTwoIndexesAndBetweenTwoTables(EmptySchema schema) {
        try (Database killed = schema.migrate()) {
            forgetFrom(killed, "3");
            killed.jdbc().execute("drop index ix_act_job_due" + (killed.isMariaDb() ? " on ACT_RU_JOB" : ""));
            killed.jdbc().execute("drop table evidence_chunk");
            killed.jdbc().execute("drop table alert");
        }

        assertThatCode(() -> schema.migrate().close()).doesNotThrowAnyException();
    }

    /** The second of three columns is the last one that was added. */
    @ParameterizedTest
    @MethodSource("schemas")
    void goesOnBetweenTwoColumns(EmptySchema schema) {
        try (Database killed = schema.migrate()) {
            forgetFrom(killed, "6");
            killed.jdbc().execute("alter table programme drop column look_back_after_months");
            killed.jdbc()
                    .update("insert into programme (code, name, kind, clock_policy, public_notice_days,"
                            + " report_every_months) values ('P', '督察', 'REQUIREMENT', 'STRICT', 0, 3)");
        }

        try (Database restarted = schema.migrate()) {
            assertThat(restarted.row("select report_every_months, look_back_after_months from programme"))
                    .containsEntry("report_every_months", 3)
                    .containsEntry("look_back_after_months", 6);
        }
    }

    static Stream<EmptySchema> schemas() {
        return EmptySchema.onBoth();
    }

    /** This migration and every later one. */
    private static void forgetFrom(Database database, String version) {
        String quote = database.isMariaDb() ? "`" : "\"";
        String first = "select #installed_rank# from #flyway_schema_history# where #version# = ?".replace("#", quote);
        String rest = "delete from #flyway_schema_history# where #installed_rank# >= ?".replace("#", quote);
        assertThat(database.jdbc().update(rest, database.jdbc().queryForObject(first, Integer.class, version)))
                .isPositive();
    }

    private static Integer count(Database database, String table) {
        return database.jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }
}
