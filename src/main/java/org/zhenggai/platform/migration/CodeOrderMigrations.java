package org.zhenggai.platform.migration;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What puts items in the order of their numbers: the hundredth of a category after the ninety-ninth. */
@Configuration
class CodeOrderMigrations {

    /** Year and category as they are, the number as wide as the widest; then the number, to tell 1 and 01 apart. */
    private static final String IN_ORDER = "case when {code} like 'SS-%' then"
            + " concat(left({code}, 8), lpad(substring({code}, 9), 8, '0'), ' ', substring({code}, 9)) else"
            + " concat(left({code}, 10), lpad(substring({code}, 11), 6, '0'), ' ', substring({code}, 11)) end";

    @Bean
    AddedColumns orderOfCodes() {
        return new AddedColumns(
                MigrationVersion.fromVersion("25.4"),
                "order of codes",
                List.of(made("supervised_item", "code"), made("item_unit", "item_code")));
    }

    private static AddedColumns.Column made(String table, String code) {
        return new AddedColumns.Column(
                table, "code_order", "varchar(40) generated always as (" + IN_ORDER.replace("{code}", code) + ")");
    }

    /** Every list of items is in this order where it has no other, or where the other does not decide. */
    @Bean
    ReplacedIndexes indexesInTheOrderOfCodes() {
        return new ReplacedIndexes(
                MigrationVersion.fromVersion("25.5"),
                "indexes in the order of codes",
                "supervised_item",
                Stream.of(
                                "code_order: code_order",
                                "programme: programme_code, category_no, code_order",
                                "unit: responsible_unit, code_order",
                                "deadline: deadline, code_order",
                                "title: title, code_order",
                                "programme_code: programme_code, code_order",
                                "category: category_no, code_order",
                                "kind: kind, code_order",
                                "grade: grade_order, code_order",
                                "percent: percent, code_order",
                                "closed: closed_at, code_order",
                                "lit_deadline: lit, deadline, code_order, red_from, yellow_from",
                                "stages: stage, code_order, lit",
                                "programme_stages: programme_code, stage, code_order, lit",
                                "category_stages: programme_code, category_no, stage, code_order, lit",
                                "unit_stages: responsible_unit, stage, code_order, lit",
                                "lights: lit, code_order, red_from, yellow_from",
                                "programme_lights: programme_code, lit, code_order, red_from, yellow_from",
                                "category_lights: programme_code, category_no, lit, code_order, red_from, yellow_from",
                                "unit_lights: responsible_unit, lit, code_order, red_from, yellow_from, deadline",
                                "months: dispatched_on, code_order, lit, red_from, yellow_from",
                                "unit_months: responsible_unit, dispatched_on, code_order, lit, red_from, yellow_from",
                                "unit_closed: responsible_unit, closed_at, code_order")
                        .map(index -> index.split(": "))
                        .map(index ->
                                new AddedIndexes.Index("ix_supervised_item_" + index[0], "supervised_item", index[1]))
                        .toList());
    }

    /** Lists of what concerns a unit. */
    @Bean
    AddedIndexes indexOfUnitsInTheOrderOfCodes() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("25.6"),
                "index of units in the order of codes",
                List.of(new AddedIndexes.Index(
                        "ix_item_unit_code_order", "item_unit", "unit_code, code_order, relation, item_code")));
    }
}
