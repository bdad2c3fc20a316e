package org.zhenggai.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/** A database whose items were findable by less, in capitals; its last start was killed half way. */
class ToldItemsTest {

    private static final int ITEMS = 450;

    @ParameterizedTest
    @MethodSource("schemas")
    void tellsEveryItemThatSaysNothingYetAndLeavesTheOthers(EmptySchema schema) {
        try (Database earlier = schema.migrate()) {
            var jdbc = earlier.jdbc();
            for (int no = 1; no <= ITEMS; no++) {
                jdbc.update(
                        "insert into supervised_item (code, programme_code, title, title_official, requirement, kind,"
                                + " grade, responsible_unit, responsible_leader, measures_process, status,"
                                + " deadline_version, provisional, percent, round, illustrative, created_at, version,"
                                + " said) values (?, 'P', '上线APP', false, '要求', 'PHASED', 'MAJOR', 'sfj', 'l', 'm',"
                                + " 'DRAFT', 0, false, 0, 1, true, '2023-03-01 01:00:00', 1, ?)",
                        "ZG-2022-%04d".formatted(no),
                        no % 2 == 0 ? null : "\n旧\n");
            }
            jdbc.update("insert into item_gram (gram, item_code) select 'AP', code from supervised_item");
            String quote = earlier.isMariaDb() ? "`" : "\"";
            // It and what came after it: Flyway takes nothing in that was left out before.
            Integer rank = jdbc.queryForObject(
                    "select #installed_rank# from #flyway_schema_history# where #version# = '25.3'".replace("#", quote),
                    Integer.class);
            jdbc.update("delete from #flyway_schema_history# where #installed_rank# >= ?".replace("#", quote), rank);
        }
        try (Database now = schema.migrate()) {
            var jdbc = now.jdbc();
            assertThat(jdbc.queryForObject("select count(*) from supervised_item where said is null", Integer.class))
                    .isZero();
            assertThat(jdbc.queryForObject(
                            "select count(*) from supervised_item where said like '%\n上线app\n%'", Integer.class))
                    .isEqualTo(ITEMS / 2);
            assertThat(jdbc.queryForObject("select count(*) from item_gram where gram = 'ap'", Integer.class))
                    .isEqualTo(ITEMS / 2);
            assertThat(jdbc.queryForObject("select count(*) from item_gram where gram = 'AP'", Integer.class))
                    .as("those that a start before had told keep what they are found by")
                    .isEqualTo(ITEMS - ITEMS / 2);
        }
    }

    static Stream<EmptySchema> schemas() {
        return EmptySchema.onBoth();
    }
}
