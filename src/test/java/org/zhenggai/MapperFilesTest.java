package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.support.SourceFiles;

/** Rules for SQL that are checked by reading it. */
class MapperFilesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    static List<Path> mappers() {
        return SourceFiles.under(SOURCES, ".xml");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void liesBesideItsInterfaceAndBearsItsName(Path mapper) {
        Path type = mapper.resolveSibling(mapper.getFileName().toString().replace(".xml", ".java"));
        String name = SOURCES.relativize(mapper).toString().replace(".xml", "").replace('/', '.');
        assertThat(type).exists();
        assertThat(SourceFiles.text(mapper)).contains("<mapper namespace=\"" + name + "\">");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void namesItsColumns(Path mapper) {
        assertThat(SourceFiles.text(mapper)).doesNotContainPattern("(?i)select\\s+(distinct\\s+)?(\\w+\\.)?\\*");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void neverAsksTheDatabaseForTheTime(Path mapper) {
        assertThat(SourceFiles.text(mapper))
                .doesNotContainPattern(
                        "(?i)\\b(now|sysdate|curdate|curtime|unix_timestamp)\\s*\\(|\\b(current_timestamp|current_date|current_time|localtimestamp|utc_timestamp)\\b");
    }

    @Test
    void putsTextIntoSqlAtTheOnePlaceThatAClosedEnumFeeds() {
        var found = new TreeMap<String, List<String>>();
        for (Path mapper : mappers()) {
            List<String> texts = Pattern.compile("\\$\\{[^}]*}")
                    .matcher(SourceFiles.text(mapper))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            if (!texts.isEmpty()) {
                found.put(mapper.getFileName().toString(), texts);
            }
        }
        assertThat(found)
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("LedgerQueries.xml", List.of("${sort.column.sql}"))));
        assertThat(ItemSort.Column.class.isEnum()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("versionedUpdates")
    void raisesAndChecksTheVersion(String update) {
        assertThat(update).contains("version = version + 1").containsPattern("where[\\s\\S]*\\bversion = #\\{");
    }

    /** What an item is found by is made from its texts: nobody edits it, and whoever edits the item need not hear of it. */
    static Stream<String> versionedUpdates() {
        Pattern update =
                Pattern.compile("<update[^>]*>\\s*update\\s+(supervised_item|person|account)\\b[\\s\\S]*?</update>");
        return mappers().stream()
                .flatMap(mapper -> update.matcher(SourceFiles.text(mapper)).results())
                .map(MatchResult::group)
                .filter(found -> !found.contains("update supervised_item set said = "));
    }

    @Test
    void seesAnUpdateOfEachVersionedTable() {
        assertThat(versionedUpdates().toList())
                .anyMatch(update -> update.contains("update supervised_item"))
                .anyMatch(update -> update.contains("update person"))
                .anyMatch(update -> update.contains("update account"));
    }

    @Test
    void sqlLivesInXmlOnly() {
        assertThat(SourceFiles.under(SOURCES, ".java"))
                .noneMatch(source -> SourceFiles.text(source).contains("org.apache.ibatis.annotations.Select")
                        || SourceFiles.text(source).contains("org.apache.ibatis.annotations.Update"));
    }
}
