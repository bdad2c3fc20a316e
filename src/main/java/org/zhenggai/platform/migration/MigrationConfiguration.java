package org.zhenggai.platform.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tables that libraries bring; our own are in {@code db/migration}. */
@Configuration
class MigrationConfiguration {

    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.{dialect}.create.";

    /** Neither database rolls DDL back; what failed is run again, for every migration looks before each of its steps. */
    @Bean
    FlywayMigrationStrategy againAfterAFailure() {
        return flyway -> {
            if (Arrays.stream(flyway.info().applied())
                    .anyMatch(migration -> migration.getState().isFailed())) {
                flyway.repair();
            }
            flyway.migrate();
        };
    }

    /** A statement over millions of rows may run for hours: no connection of the pool, whose driver would cut it off. */
    @Bean
    FlywayConfigurationCustomizer statementsThatTakeTheirTime(HikariDataSource pool) {
        return flyway -> {
            Properties driver = new Properties();
            driver.putAll(pool.getDataSourceProperties());
            if (driver.remove("socketTimeout") != null) {
                var patient = new DriverManagerDataSource(pool.getJdbcUrl(), driver);
                patient.setUsername(pool.getUsername());
                patient.setPassword(pool.getPassword());
                flyway.dataSource(patient);
            }
        };
    }

    /**
     * The script leaves its own version in {@code ACT_GE_SCHEMA_LOG}: a later upgrade migration asks there first and
     * does nothing on a database that was created by the newer engine's script.
     */
    @Bean
    ShippedSchema engineSchema() {
        return new ShippedSchema(
                MigrationVersion.fromVersion("1"),
                "engine",
                "ACT_",
                List.of(
                        ENGINE + "engine.sql",
                        ENGINE + "history.sql",
                        ENGINE + "identity.sql",
                        ENGINE + "case.engine.sql",
                        ENGINE + "case.history.sql",
                        ENGINE + "decision.engine.sql",
                        ENGINE + "decision.history.sql"));
    }

    @Bean
    ShippedSchema sessionSchema() {
        return new ShippedSchema(
                MigrationVersion.fromVersion("2"),
                "http sessions",
                "SPRING_SESSION",
                List.of("org/springframework/session/jdbc/schema-{dialect}.sql"));
    }

    /**
     * Every completion looks its task up as a parent and would scan all open tasks; the job executor would scan all
     * future timers.
     */
    @Bean
    AddedIndexes engineIndexes() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("3"),
                "engine indexes",
                List.of(
                        new AddedIndexes.Index("ix_act_task_parent", "ACT_RU_TASK", "PARENT_TASK_ID_"),
                        new AddedIndexes.Index("ix_act_task_due", "ACT_RU_TASK", "DUE_DATE_"),
                        new AddedIndexes.Index("ix_act_job_due", "ACT_RU_JOB", "DUEDATE_")));
    }

    /** Entries and periods beside measures; how often a programme is reported on and when it is looked back at. */
    @Bean
    AddedColumns columnsOfSupervision() {
        return new AddedColumns(
                MigrationVersion.fromVersion("6"),
                "columns of supervision",
                List.of(
                        new AddedColumns.Column("measure", "kind", "varchar(16) default 'MEASURE' not null"),
                        new AddedColumns.Column("programme", "report_every_months", "int default 1 not null"),
                        new AddedColumns.Column("programme", "look_back_after_months", "int default 6 not null")));
    }

    /** Duties that were open before there was a ladder are armed by the first sweep, for what is still ahead. */
    @Bean
    AddedColumns columnsOfTheLadder() {
        return new AddedColumns(
                MigrationVersion.fromVersion("12"),
                "columns of the ladder",
                List.of(
                        new AddedColumns.Column("assignment", "rung", "varchar(16) default 'ARM' not null"),
                        new AddedColumns.Column("assignment", "rung_on", "date default '2000-01-01' not null"),
                        new AddedColumns.Column("assignment", "raised", "varchar(16)")));
    }

    /** A sweep finds what has come due without looking at what has not. */
    @Bean
    AddedIndexes indexOfTheLadder() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("13"),
                "index of the ladder",
                List.of(new AddedIndexes.Index("ix_assignment_rung", "assignment", "rung_on")));
    }

    /** Escalation looks for what is overdue and still runs: neither among all that runs nor among all that ever ended. */
    @Bean
    AddedIndexes indexesOfSupervision() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("7"),
                "indexes of supervision",
                List.of(new AddedIndexes.Index("ix_supervised_item_overdue", "supervised_item", "status, deadline")));
    }

    /** An alert whose cause is gone, or that a higher rung has overtaken, is not delivered any more. */
    @Bean
    AddedColumns columnsOfAlerts() {
        return new AddedColumns(
                MigrationVersion.fromVersion("8.1"),
                "columns of alerts",
                List.of(
                        new AddedColumns.Column("alert", "superseded", "boolean default false not null"),
                        new AddedColumns.Column("alert", "void_reason", "varchar(64)")));
    }

    /** When somebody consented to a deadline: from then on no calendar moves it. */
    @Bean
    AddedColumns columnsOfSettlement() {
        return new AddedColumns(
                MigrationVersion.fromVersion("9"),
                "columns of settlement",
                List.of(new AddedColumns.Column("supervised_item", "deadline_consented_at", "datetime(3)")));
    }

    /** Why an alert no longer stands is derived from its item and duty, and was never written there. */
    @Bean
    DroppedColumns columnsThatAreDerived() {
        return new DroppedColumns(
                MigrationVersion.fromVersion("14"),
                "columns that are derived",
                List.of(new DroppedColumns.Column("alert", "void_reason")));
    }

    /** What a person uploaded on a day is counted and summed from the index alone. */
    @Bean
    AddedIndexes indexOfUploads() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("22.1"),
                "index of uploads",
                List.of(new AddedIndexes.Index("ix_evidence_uploaded", "evidence", "uploaded_by, uploaded_at, size")));
    }

    @Bean
    OutboxInAlerts outboxInAlerts() {
        return new OutboxInAlerts(MigrationVersion.fromVersion("21"));
    }

    /** A row that keeps its length is armed where it stands; one that grows has to be moved, at a third more. */
    @Bean
    ChangedColumns ladderOfOneWidth() {
        return new ChangedColumns(
                MigrationVersion.fromVersion("21.1"),
                "ladder of one width",
                List.of(
                        new AddedColumns.Column("assignment", "rung", "char(16) default 'ARM' not null"),
                        new AddedColumns.Column("assignment", "raised", "char(16)"),
                        new AddedColumns.Column("item_ladder", "rung", "char(16) not null")));
    }

    /** When somebody who read a file found other bytes than those that were received; the row itself stays as it is. */
    @Bean
    AddedColumns columnOfDamagedEvidence() {
        return new AddedColumns(
                MigrationVersion.fromVersion("26"),
                "column of damaged evidence",
                List.of(new AddedColumns.Column("evidence", "damaged_at", "datetime(3)")));
    }
}
