package org.zhenggai.platform.migration;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lets the ledger cost the same whatever there is in it. */
@Configuration
class LedgerMigrations {

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
                        ofItems("unit_open", "responsible_unit, lit, code"),
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
