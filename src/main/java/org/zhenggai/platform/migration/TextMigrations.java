package org.zhenggai.platform.migration;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lets texts be as long as they may be, and be found. */
@Configuration
class TextMigrations {

    /** H2 counts a rare sign twice: columns are twice as wide as texts may be long. */
    @Bean
    ChangedColumns roomForRareSigns() {
        return new ChangedColumns(
                MigrationVersion.fromVersion("25"),
                "room for rare signs",
                List.of(
                        twice("supervised_item", "title", 200, " not null"),
                        twice("measure", "title", 200, " not null"),
                        twice("measure", "evidence_required", 300, ""),
                        twice("past_measure", "title", 200, " not null"),
                        twice("unit", "name", 100, " not null"),
                        twice("person", "name", 100, " not null"),
                        twice("programme", "name", 100, " not null"),
                        twice("finding_category", "name", 100, " not null"),
                        twice("calendar_year", "source", 200, " not null"),
                        twice("saved_view", "name", 60, " not null"),
                        twice("evidence", "file_name", 255, " not null")));
    }

    private static AddedColumns.Column twice(String table, String name, int longest, String otherwise) {
        return new AddedColumns.Column(table, name, "varchar(" + 2 * longest + ")" + otherwise);
    }

    /** What an item is found by, folded. */
    @Bean
    AddedColumns textsOfItems() {
        return new AddedColumns(
                MigrationVersion.fromVersion("25.1"),
                "texts of items",
                List.of(new AddedColumns.Column("supervised_item", "said", "mediumtext")));
    }

    /** Whoever is renamed is found by the new name in all items at once. */
    @Bean
    AddedIndexes indexOfLeaders() {
        return new AddedIndexes(
                MigrationVersion.fromVersion("25.2"),
                "index of leaders",
                List.of(new AddedIndexes.Index(
                        "ix_supervised_item_leader", "supervised_item", "responsible_leader, code")));
    }

    @Bean
    ToldItems itemsTold() {
        return new ToldItems(MigrationVersion.fromVersion("25.3"), "items told");
    }
}
