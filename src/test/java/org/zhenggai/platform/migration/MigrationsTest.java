package org.zhenggai.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class MigrationsTest {

    @OnBothDatabases
    void createEveryTableFromScratch(Database database) {
        assertThat(tables(database))
                .contains(
                        "act_ru_task", "act_hi_actinst", "act_id_user", "act_re_decision_def", "act_ru_case_execution")
                .contains("spring_session", "spring_session_attributes")
                .contains("supervised_item", "assignment", "audit_event", "evidence_chunk");
    }

    @OnBothDatabases
    void addTheIndexesThatTheEngineLacks(Database database) {
        assertThat(indexes(database))
                .filteredOn(name -> name.startsWith("ix_act_"))
                .containsExactlyInAnyOrder("ix_act_task_parent", "ix_act_task_due", "ix_act_job_due");
    }

    @OnBothDatabases
    void addTheIndexByWhichWhatIsOverdueIsFound(Database database) {
        assertThat(indexes(database)).contains("ix_supervised_item_overdue");
    }

    /** A server that holds less rounds, and what has just happened would lie in the future. */
    @OnBothDatabases
    void letNoTableHoldLessThanMilliseconds(Database database) {
        assertThat(database.jdbc()
                        .queryForList(
                                "select concat(table_name, '.', column_name) from information_schema.columns"
                                        + " where table_schema = " + here(database)
                                        + " and (lower(data_type) like 'datetime%' or lower(data_type) like 'timestamp%')"
                                        + " and datetime_precision < 3 and table_name <> 'flyway_schema_history'",
                                String.class))
                .isEmpty();
    }

    @OnBothDatabases
    void letEveryTableOnMariaDbHoldAnyCharacter(Database database) {
        if (database.isMariaDb()) {
            assertThat(database.jdbc()
                            .queryForList(
                                    "select concat(table_name, '.', column_name, ' ', character_set_name)"
                                            + " from information_schema.columns where table_schema = database()"
                                            + " and character_set_name is not null"
                                            + " and character_set_name <> 'utf8mb4'",
                                    String.class))
                    .isEmpty();
            assertThat(database.jdbc()
                            .queryForList(
                                    "select concat(table_name, ' ', table_collation) from information_schema.tables"
                                            + " where table_schema = database()"
                                            + " and table_collation <> 'utf8mb4_bin'",
                                    String.class))
                    .isEmpty();
        }
    }

    @OnBothDatabases
    void keepRareCharactersInOurTablesAndInTheEngines(Database database) {
        var jdbc = database.jdbc();
        jdbc.update(
                "insert into person (username, name, unit_code, active, version) values (?, ?, ?, ?, ?)",
                "sfj.wang",
                "王𬭎",
                "sfj",
                true,
                0);
        jdbc.update(
                "insert into ACT_RU_VARIABLE (ID_, TYPE_, NAME_, TEXT_, VAR_SCOPE_) values (?, ?, ?, ?, ?)",
                "v1",
                "string",
                "opinion",
                "住在𠮷林路",
                "v1");

        assertThat(jdbc.queryForObject("select name from person where username = 'sfj.wang'", String.class))
                .isEqualTo("王𬭎");
        assertThat(jdbc.queryForObject("select TEXT_ from ACT_RU_VARIABLE where ID_ = 'v1'", String.class))
                .isEqualTo("住在𠮷林路");
    }

    private static List<String> indexes(Database database) {
        return database
                .jdbc()
                .queryForList(
                        "select distinct index_name from information_schema."
                                + (database.isMariaDb() ? "statistics" : "indexes")
                                + " where table_schema = " + here(database),
                        String.class)
                .stream()
                .map(MigrationsTest::lower)
                .toList();
    }

    private static List<String> tables(Database database) {
        return database
                .jdbc()
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = " + here(database),
                        String.class)
                .stream()
                .map(MigrationsTest::lower)
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String here(Database database) {
        return database.isMariaDb() ? "database()" : "schema()";
    }
}
