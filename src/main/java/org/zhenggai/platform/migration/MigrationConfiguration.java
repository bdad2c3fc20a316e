package org.zhenggai.platform.migration;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tables that libraries bring; our own are in {@code db/migration}. */
@Configuration
class MigrationConfiguration {

    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.{dialect}.create.";

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

    /**
     * What the ledger sorts and filters by, made from columns that have another order or none: {@code lit} is the rule
     * that a light's window spells out, the days between its dates bound the search for what shines so.
     */
    @Bean
    AddedColumns columnsOfTheLedger() {
        return new AddedColumns(
                MigrationVersion.fromVersion("17"),
                "columns of the ledger",
                List.of(
                        made("grade_order", "case grade when 'MAJOR' then 0 when 'IMPORTANT' then 1 else 2 end"),
                        made(
                                "status_order",
                                "case status when 'DRAFT' then 0 when 'DISPATCHED' then 1 when 'PLANNING' then 2"
                                        + " when 'PLAN_REVIEW' then 3 when 'IN_PROGRESS' then 4"
                                        + " when 'CLOSURE_REVIEW' then 5 when 'SIGN_OFF' then 6"
                                        + " when 'PUBLIC_NOTICE' then 7 when 'CLOSED' then 8 else 9 end"),
                        made(
                                "lit",
                                "case when status in ('DRAFT', 'CLOSED', 'WITHDRAWN') or yellow_from is null"
                                        + " or red_from is null then 0 else 1 end"),
                        made("yellow_days", "timestampdiff(day, yellow_from, red_from)"),
                        made("red_days", "timestampdiff(day, deadline, red_from)")));
    }

    private static AddedColumns.Column made(String name, String expression) {
        return new AddedColumns.Column("supervised_item", name, "int generated always as (" + expression + ")");
    }

    /** Page one of the ledger costs the same however many items there are: for each order, filter and common pair. */
    @Bean
    AddedIndexes indexesOfTheLedger() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("17.1"),
                "indexes of the ledger",
                List.of(
                        ofItems("title", "title, code"),
                        ofItems("programme_code", "programme_code, code"),
                        ofItems("category", "category_no, code"),
                        ofItems("kind", "kind, code"),
                        ofItems("grade", "grade_order, code"),
                        ofItems("stage", "status_order, code"),
                        ofItems("status_code", "status, code"),
                        ofItems("percent", "percent, code"),
                        ofItems("dispatched", "dispatched_on, code"),
                        ofItems("closed", "closed_at, code"),
                        ofItems("lit", "lit, code"),
                        ofItems("red", "lit, red_from, yellow_from"),
                        ofItems("green", "lit, yellow_from, red_from"),
                        ofItems("lit_deadline", "lit, deadline, code, red_from, yellow_from"),
                        ofItems("yellow_days", "lit, yellow_days"),
                        ofItems("red_days", "lit, red_days"),
                        ofItems("programme_lit", "programme_code, lit, red_from, yellow_from"),
                        ofItems("programme_status", "programme_code, status, code"),
                        ofItems("category_lit", "programme_code, category_no, lit, red_from, yellow_from"),
                        ofItems("unit_lit", "responsible_unit, lit, red_from, yellow_from"),
                        ofItems("unit_status", "responsible_unit, status, code")));
    }

    private static AddedIndexes.Index ofItems(String name, String columns) {
        return new AddedIndexes.Index("ix_supervised_item_" + name, "supervised_item", columns);
    }

    /** After the table that it fills. */
    @Bean
    FilledGrams gramsOfItems() {
        return new FilledGrams(MigrationVersion.fromVersion("18.1"), "grams of items");
    }
}
