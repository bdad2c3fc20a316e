package org.zhenggai.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.platform.text.Bigrams;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/** A database in use since before there were entries, periods, notices and reports. */
class EarlierBuildTest {

    private static final List<String> SINCE = List.of(
            "past_measure",
            "reporting_schedule",
            "progress_report",
            "extension_request",
            "supervision_notice",
            "look_back",
            "urge",
            "alert",
            "step_clock",
            "delivery",
            "delivery_alert",
            "notification_preference",
            "contact",
            "saved_view",
            "ledger_column_choice");

    @ParameterizedTest
    @MethodSource("schemas")
    void isBroughtUpToDateWithEverythingThatWasInIt(EmptySchema schema) {
        Map<String, Object> item;
        List<Map<String, Object>> measures;
        try (Database earlier = schema.migrate()) {
            takeBack(earlier);
            use(earlier);
            item = earlier.row("select * from supervised_item");
            measures = measures(earlier);
        }

        try (Database now = schema.migrate()) {
            assertThat(now.row("select * from supervised_item")).containsAllEntriesOf(item);
            assertThat(now.row("select grade_order, stage, lit, yellow_days from supervised_item"))
                    .as("an item that has no days for its lights is not lit")
                    .containsEntry("grade_order", 0)
                    .containsEntry("stage", 4)
                    .containsEntry("lit", 0)
                    .containsEntry("yellow_days", null);
            assertThat(now.jdbc().queryForList("select gram from item_gram", String.class))
                    .as("found by what it says")
                    .contains("学法", "01", "zg", "划", "组织")
                    .hasSize(Bigrams.of("ZG-2022-0101", "年度学法计划", "制定学法计划", "制定计划", "组织学习")
                            .size());
            assertThat(now.row("select said from supervised_item").get("said").toString())
                    .contains("\nzg-2022-0101\n", "\n年度学法计划\n", "\n组织学习\n");
            assertThat(measures(now)).isEqualTo(measures).hasSize(2);
            assertThat(now.jdbc().queryForList("select kind from measure", String.class))
                    .containsExactly("MEASURE", "MEASURE");
            assertThat(now.row("select name, report_every_months, look_back_after_months from programme"))
                    .containsEntry("name", "督察")
                    .containsEntry("report_every_months", 1)
                    .containsEntry("look_back_after_months", 6);
            assertThat(SINCE).allSatisfy(table -> assertThat(
                            now.jdbc().queryForObject("select count(*) from " + table, Integer.class))
                    .isZero());
            assertThat(now.row("select rung, raised from assignment"))
                    .as("a duty that was open: armed by the next sweep")
                    .containsEntry("rung", "ARM")
                    .containsEntry("raised", null);
            assertThat(columns(now, "alert")).contains("outbox").doesNotContain("void_reason", "superseded");
            assertThat(now.row("select item_code, rung from item_ladder"))
                    .as("an item that was under way: likewise")
                    .containsEntry("item_code", "ZG-2022-0101")
                    .containsEntry("rung", "ARM");
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void goesOnWhereAStartHasFailed(EmptySchema schema) {
        String last = "#installed_rank# = (select most from (select max(#installed_rank#) as most from"
                + " #flyway_schema_history#) ranks)";
        try (Database earlier = schema.migrate()) {
            String quote = earlier.isMariaDb() ? "`" : "\"";
            String fail = "update #flyway_schema_history# set #success# = ? where " + last;
            assertThat(earlier.jdbc().update(fail.replace("#", quote), false)).isOne();
        }
        try (Database now = schema.migrate()) {
            String quote = now.isMariaDb() ? "`" : "\"";
            String read = "select #success# from #flyway_schema_history# where " + last;
            assertThat(now.jdbc().queryForList(read.replace("#", quote), Boolean.class))
                    .containsExactly(true);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void tellsUnitsWhichOfTheirItemsHadEnded(EmptySchema schema) {
        try (Database earlier = schema.migrate()) {
            takeBack(earlier);
            use(earlier);
            earlier.jdbc().update("update supervised_item set status = 'CLOSED'");
            earlier.jdbc()
                    .update("insert into item_unit (unit_code, item_code, relation) values"
                            + " ('sfj', 'ZG-2022-0101', 'RESPONSIBLE'), ('sfj', 'ZG-2022-0102', 'COOPERATING')");
        }
        try (Database now = schema.migrate()) {
            assertThat(now.jdbc().queryForList("select item_code from item_unit where ended = true", String.class))
                    .containsExactly("ZG-2022-0101");
        }
    }

    static Stream<EmptySchema> schemas() {
        return EmptySchema.onBoth();
    }

    private static List<String> columns(Database database, String table) {
        return database.jdbc()
                .queryForList(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                                + " and table_schema = " + (database.isMariaDb() ? "database()" : "'PUBLIC'"),
                        String.class,
                        table);
    }

    private static List<Map<String, Object>> measures(Database database) {
        return database.jdbc().queryForList("select item_code, no, title, unit_code, done_by from measure order by no");
    }

    /** Everything after the fourth migration, and the traces of it. */
    private static void takeBack(Database database) {
        var jdbc = database.jdbc();
        jdbc.execute("drop table item_ladder");
        SINCE.forEach(table -> jdbc.execute("drop table " + table));
        jdbc.execute("alter table measure drop column kind");
        jdbc.execute("alter table programme drop column report_every_months");
        jdbc.execute("alter table programme drop column look_back_after_months");
        jdbc.execute("drop index ix_supervised_item_overdue" + (database.isMariaDb() ? " on supervised_item" : ""));
        takeBackTheLedger(database);
        jdbc.execute("drop index ix_assignment_rung" + (database.isMariaDb() ? " on assignment" : ""));
        List.of("rung", "rung_on", "raised")
                .forEach(column -> jdbc.execute("alter table assignment drop column " + column));
        String quote = database.isMariaDb() ? "`" : "\"";
        jdbc.update(
                "delete from #flyway_schema_history# where cast(#version# as decimal(9,1)) > 4".replace("#", quote));
    }

    private static void takeBackTheLedger(Database database) {
        var jdbc = database.jdbc();
        jdbc.execute("drop table item_gram");
        jdbc.execute("drop index ix_supervised_item_leader" + (database.isMariaDb() ? " on supervised_item" : ""));
        jdbc.execute("alter table supervised_item drop column said");
        jdbc.execute("drop index ix_item_unit_ended" + (database.isMariaDb() ? " on item_unit" : ""));
        jdbc.execute("alter table item_unit drop column ended");
        List.of(
                        "title",
                        "programme_code",
                        "category",
                        "kind",
                        "grade",
                        "percent",
                        "closed",
                        "red",
                        "green",
                        "lit_deadline",
                        "yellow_days",
                        "red_days",
                        "programme_lit",
                        "stages",
                        "programme_stages",
                        "category_stages",
                        "unit_stages",
                        "lights",
                        "programme_lights",
                        "category_lights",
                        "unit_lights",
                        "months",
                        "unit_months",
                        "unit_closed",
                        "code_order")
                .forEach(index -> jdbc.execute("drop index ix_supervised_item_" + index
                        + (database.isMariaDb() ? " on supervised_item" : "")));
        Map.of(
                        "programme",
                        "programme_code, category_no, code",
                        "unit",
                        "responsible_unit, code",
                        "deadline",
                        "deadline, code")
                .forEach((index, columns) -> {
                    String name = "ix_supervised_item_" + index;
                    jdbc.execute("drop index " + name + (database.isMariaDb() ? " on supervised_item" : ""));
                    jdbc.execute("create index " + name + " on supervised_item (" + columns + ")");
                });
        jdbc.execute("drop index ix_item_unit_code_order" + (database.isMariaDb() ? " on item_unit" : ""));
        jdbc.execute("alter table item_unit drop column code_order");
        List.of("grade_order", "lit", "yellow_days", "red_days", "stage", "code_order")
                .forEach(column -> jdbc.execute("alter table supervised_item drop column " + column));
    }

    private static void use(Database database) {
        var jdbc = database.jdbc();
        jdbc.update("insert into programme (code, name, kind, clock_policy, public_notice_days)"
                + " values ('SFZDC-2022', '督察', 'REQUIREMENT', 'STRICT', 0)");
        jdbc.update(
                "insert into supervised_item (code, programme_code, title, title_official, requirement, kind, grade,"
                        + " responsible_unit, responsible_leader, measures_process, status, dispatched_on, deadline,"
                        + " deadline_version, provisional, percent, round, illustrative, created_at, version) values"
                        + " ('ZG-2022-0101', 'SFZDC-2022', '年度学法计划', false, '制定学法计划', 'PHASED', 'MAJOR', 'sfj',"
                        + " 'sfj.leader', 'measures-checklist', 'IN_PROGRESS', '2023-03-01', '2023-06-30', 1, false, 50, 1,"
                        + " true, '2023-03-01 01:00:00', 9)");
        jdbc.update(
                "insert into measure (item_code, no, title, unit_code, due_on, inspection, outcome, done_by, done_at)"
                        + " values ('ZG-2022-0101', 1, '制定计划', 'sfj', '2023-04-01', false, '已印发', 'sfj.handler',"
                        + " '2023-03-20 01:00:00'), ('ZG-2022-0101', 2, '组织学习', 'gaj', null, false, null, null, null)");
        jdbc.update("insert into assignment (task_id, item_code, step, work_no, unit_code, role, due_at, created_at)"
                + " values ('t1', 'ZG-2022-0101', 'Task_CarryOutMeasure', 2, 'gaj', 'HANDLER', '2023-04-01 16:00:00',"
                + " '2023-03-01 01:00:00')");
    }
}
