package org.zhenggai.platform.migration;

import java.util.List;
import java.util.stream.Stream;
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
                        ofItems("percent", "percent, code"),
                        ofItems("closed", "closed_at, code"),
                        ofItems("red", "lit, red_from, yellow_from"),
                        ofItems("green", "lit, yellow_from, red_from"),
                        ofItems("lit_deadline", "lit, deadline, code, red_from, yellow_from"),
                        ofItems("yellow_days", "lit, yellow_days"),
                        ofItems("red_days", "lit, red_days"),
                        ofItems("programme_lit", "programme_code, lit, red_from, yellow_from")));
    }

    /**
     * How far an item has come, as {@code Stage} numbers it: what was withdrawn before it was ever dispatched stands
     * beyond all that units may see. {@code ended} only narrows down what a unit still has to do with: an item that has
     * ended may stand there as running, never the other way round, but where a node of an earlier build has reopened it
     * during an upgrade, until its status changes the next time.
     */
    @Bean
    AddedColumns stageOfItems() {
        return new AddedColumns(
                MigrationVersion.fromVersion("20"),
                "stage of items",
                List.of(
                        new AddedColumns.Column("item_unit", "ended", "boolean default false not null"),
                        made(
                                "stage",
                                "case status when 'DRAFT' then 0 when 'DISPATCHED' then 1 when 'PLANNING' then 2"
                                        + " when 'PLAN_REVIEW' then 3 when 'IN_PROGRESS' then 4"
                                        + " when 'CLOSURE_REVIEW' then 5 when 'SIGN_OFF' then 6"
                                        + " when 'PUBLIC_NOTICE' then 7 when 'CLOSED' then 8"
                                        + " else case when dispatched_on is null then 10 else 9 end end")));
    }

    /**
     * For all items, those of a programme, a category and a unit: one index for how far they have come, one for those
     * that shine, which has all that tells the lights apart; old items, all closed, are passed over in neither. Months
     * have theirs for all items and for those of a unit.
     */
    @Bean
    AddedIndexes indexesOfStagesAndLights() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("20.1"),
                "indexes of stages and lights",
                List.of(
                        ofItems("stages", "stage, code, lit"),
                        ofItems("programme_stages", "programme_code, stage, code, lit"),
                        ofItems("category_stages", "programme_code, category_no, stage, code, lit"),
                        ofItems("unit_stages", "responsible_unit, stage, code, lit"),
                        ofItems("lights", "lit, code, red_from, yellow_from"),
                        ofItems("programme_lights", "programme_code, lit, code, red_from, yellow_from"),
                        ofItems("category_lights", "programme_code, category_no, lit, code, red_from, yellow_from"),
                        ofItems("unit_lights", "responsible_unit, lit, code, red_from, yellow_from, deadline"),
                        ofItems("months", "dispatched_on, code, lit, red_from, yellow_from"),
                        ofItems("unit_months", "responsible_unit, dispatched_on, code, lit, red_from, yellow_from"),
                        ofItems("unit_closed", "responsible_unit, closed_at, code"),
                        new AddedIndexes.Index(
                                "ix_item_unit_ended", "item_unit", "ended, unit_code, relation, item_code")));
    }

    /** What the ones above answer too. */
    @Bean
    DroppedIndexes indexesThatOthersReplace() {
        return new DroppedIndexes(
                MigrationVersion.fromVersion("20.2"),
                "indexes that others replace",
                Stream.of(
                                "status",
                                "dispatched",
                                "stage",
                                "status_code",
                                "programme_status",
                                "unit_status",
                                "lit",
                                "unit_open",
                                "unit_lit",
                                "category_lit")
                        .map(name -> new DroppedIndexes.Index("ix_supervised_item_" + name, "supervised_item"))
                        .toList());
    }

    /** Builds before this one sorted by it. */
    @Bean
    DroppedColumns columnsThatStagesReplace() {
        return new DroppedColumns(
                MigrationVersion.fromVersion("20.3"),
                "columns that stages replace",
                List.of(new DroppedColumns.Column("supervised_item", "status_order")));
    }

    private static AddedIndexes.Index ofItems(String name, String columns) {
        return new AddedIndexes.Index("ix_supervised_item_" + name, "supervised_item", columns);
    }

    @Bean
    Superseded gramsOfItems() {
        return new Superseded(MigrationVersion.fromVersion("18.1"), "grams of items");
    }
}
