package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.SourceFiles;

/** Each table is written by one feature; whoever else wants something there asks it. Found by reading all SQL. */
class TableOwnersTest {

    /**
     * The ladder of a duty stands in the duty's own row, so that no step is an insert and a delete dearer for it
     * (ADR 042): entered by whoever opens the duty, moved by the alerts.
     */
    private static final Map<String, Set<String>> SHARED = Map.of("assignment", Set.of("alert", "rectification"));

    private static final Set<String> LADDER = Set.of("rung", "rung_on", "raised");

    private static final Path SOURCES = Path.of("src/main/java/org/zhenggai");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");

    /** Not what only locks, and not the other half of an insert. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<!for )(?<!key )\\b(?:update|truncate(?: table)?|delete from"
                    + "|(?:insert|replace|merge)(?: ignore)? into) ([a-z_]+)\\b");

    /** A name that is put together while it runs could be any. */
    private static final Pattern UNNAMED =
            Pattern.compile("(?<!for )(?<!key )\\b(?:update|truncate table|delete from|into) *(?:\" ?\\+|\\$\\{)");

    private static final Pattern DUTY_MOVED = Pattern.compile("update assignment set (.*?) where ");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) = ");

    private static final Map<String, Set<String>> WRITERS = writers();

    @Test
    void isWrittenByOneFeatureAlone() {
        assertThat(WRITERS).containsAllEntriesOf(SHARED).allSatisfy((table, features) -> assertThat(
                        SHARED.containsKey(table) ? Set.of() : features)
                .as("who writes " + table)
                .hasSizeLessThan(2));
    }

    @Test
    void isFoundWithItsWriters() {
        Set<String> unwritten = new TreeSet<>(tables());
        unwritten.removeAll(WRITERS.keySet());
        assertThat(unwritten).as("its rows come with the table").containsExactly("cluster_lock");
        assertThat(WRITERS)
                .containsEntry("alert", Set.of("alert"))
                .containsEntry("signing_key", Set.of("platform.security"))
                .containsEntry("deadline_settlement", Set.of("settlement"));
    }

    @Test
    void ofALibraryIsWrittenByThatAlone() {
        assertThat(WRITERS.keySet()).noneMatch(table -> table.startsWith("act_") || table.startsWith("spring_session"));
    }

    @Test
    void isNamedWhereItIsWritten() {
        assertThat(sources().filter(source -> UNNAMED.matcher(sql(source)).find()))
                .isEmpty();
    }

    @Test
    void ofDutiesIsMovedByAlertsInItsLadderAlone() {
        Map<String, Set<String>> moved = sources()
                .collect(Collectors.groupingBy(
                        TableOwnersTest::feature,
                        TreeMap::new,
                        Collectors.flatMapping(TableOwnersTest::columnsMoved, Collectors.toCollection(TreeSet::new))));
        assertThat(moved.remove("alert")).isEqualTo(new TreeSet<>(LADDER));
        assertThat(moved.get("rectification")).isNotEmpty();
        assertThat(moved.values()).allSatisfy(columns -> assertThat(columns).doesNotContainAnyElementsOf(LADDER));
    }

    private static Map<String, Set<String>> writers() {
        Map<String, Set<String>> writers = new TreeMap<>();
        Set<String> tables = tables();
        sources().forEach(source -> WRITTEN.matcher(sql(source))
                .results()
                .map(written -> written.group(1))
                .filter(name -> tables.contains(name) || name.startsWith("act_") || name.startsWith("spring_session"))
                .forEach(table -> writers.computeIfAbsent(table, unseen -> new TreeSet<>())
                        .add(feature(source))));
        return writers;
    }

    private static Stream<String> columnsMoved(Path source) {
        return DUTY_MOVED
                .matcher(sql(source))
                .results()
                .flatMap(moved -> COLUMN.matcher(moved.group(1)).results())
                .map(column -> column.group(1));
    }

    private static Set<String> tables() {
        return SourceFiles.under(MIGRATIONS, ".sql").stream()
                .flatMap(file -> CREATED.matcher(SourceFiles.text(file)).results())
                .map(created -> created.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> sources() {
        return Stream.of(".xml", ".java").flatMap(ending -> SourceFiles.under(SOURCES, ending).stream());
    }

    /** In one line and small letters, without comments, the tags of mappers and the joints of Java's strings. */
    private static String sql(Path source) {
        String text = SourceFiles.text(source);
        String bare = source.toString().endsWith(".xml")
                ? text.replaceAll("(?s)<!--.*?-->|</?[a-z][^>]*>", " ")
                : text.replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", " ").replaceAll("\"\\s*\\+\\s*\"", "");
        return bare.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The first package; of the platform the second too. */
    private static String feature(Path source) {
        Path inside = SOURCES.relativize(source);
        String first = inside.getName(0).toString();
        return first.equals("platform") ? first + "." + inside.getName(1) : first;
    }
}
