package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.support.SourceFiles;

/** No page, answer or entry of the history speaks in keys. */
class MessagesTest {

    private static final String CHINESE = "messages_zh_CN.properties";
    private static final String ENGLISH = "messages_en.properties";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {CHINESE, ENGLISH})
    void saysNothingTwice(String file) {
        assertThat(read(file).twice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHINESE, ENGLISH})
    void leavesNothingUnsaid(String file) {
        assertThat(keys(read(file), String::isBlank)).isEmpty();
    }

    /** Texts with arguments go through MessageFormat, where an apostrophe quotes; all others are shown as written. */
    @ParameterizedTest
    @ValueSource(strings = {CHINESE, ENGLISH})
    void doublesApostrophesWhereATextHasArgumentsAndOnlyThere(String file) {
        assertThat(keys(read(file), text -> placeholders(text).isEmpty() && text.contains("''")))
                .isEmpty();
        assertThat(keys(
                        read(file),
                        text -> !placeholders(text).isEmpty()
                                && text.replace("''", "").contains("'")))
                .isEmpty();
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(read(ENGLISH).texts().keySet())
                .containsExactlyElementsOf(read(CHINESE).texts().keySet());
    }

    @Test
    void namesTheSameThingsInBothLanguages() {
        var english = read(ENGLISH).texts();
        var chinese = read(CHINESE).texts();
        assertThat(chinese.keySet())
                .allMatch(key -> placeholders(chinese.get(key)).equals(placeholders(english.getOrDefault(key, ""))));
    }

    @Test
    void speaksChineseInTheChineseFile() {
        // The name and the tag of the other language stand in that language; a comma is no character.
        assertThat(keys(read(CHINESE), text -> !HAN.matcher(text).find()))
                .containsExactlyInAnyOrder("list.separator", "login.language", "login.language.tag");
    }

    @Test
    void knowsEveryKeyThatTheCodeNames() {
        String refusal = "\\b(?:invalid|forbidden|notFound|conflict|tooLarge|tooMany)\\(\\s*";
        assertThat(missing(keysIn(
                        "src/main/java",
                        ".java",
                        refusal + "\"([a-z][\\w.-]+)\"\\s*[,)]",
                        "\\btexts\\s*\\.of\\(\\s*\"([\\w.-]+)\"\\s*[,)]",
                        "Failure\\.of\\(\\s*\\w+,\\s*\"([\\w.-]+)\"",
                        "message = \"\\{([\\w.-]+)}\"")))
                .isEmpty();
    }

    @Test
    void knowsTheFamilyOfEveryKeyThatTheCodePutsTogether() {
        Set<String> keys = read(CHINESE).texts().keySet();
        assertThat(keysIn("src/main/java", ".java", "\"((?:[a-z][\\w-]*\\.)+)\"\\s*\\+"))
                .isNotEmpty()
                .allSatisfy(prefix -> assertThat(keys).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void knowsEveryKeyThatAPageNames() {
        assertThat(missing(keysIn("src/main/resources/templates", ".html", "#\\{([\\w.-]+)[}(]")))
                .isEmpty();
    }

    @Test
    void namesEveryStatusRoleFieldAndReason() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(Status.values()).forEach(status -> keys.add("status." + status));
        Arrays.stream(Role.values()).forEach(role -> keys.add("organisation.role." + role));
        Arrays.stream(StepForm.Field.values()).forEach(field -> keys.add("field." + field.variable()));
        Arrays.stream(Refused.Reason.values()).forEach(reason -> keys.add("error.title." + reason.status()));
        assertThat(missing(keys)).isEmpty();
    }

    /** Whatever stands in capitals where events are made is an event. */
    @Test
    void namesEveryEventThatTheCodeRecords() {
        Pattern capitals = Pattern.compile("\"([A-Z][A-Z_]{3,})\"");
        Set<String> events = SourceFiles.under(Path.of("src/main/java"), ".java").stream()
                .map(SourceFiles::text)
                .filter(source -> source.contains("AuditEvent.of(") || source.contains("journal.note("))
                .flatMap(source -> capitals.matcher(source).results())
                .map(found -> "event." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(events).contains("event.DISPATCHED", "event.CLOSED", "event.ROLES_CHANGED");
        assertThat(missing(events)).isEmpty();
    }

    /** They take their texts from the server; only Camunda's settings are read before anybody is signed in. */
    @Test
    void isTheOnlyPlaceOfItsTexts() {
        Set<String> texts = Stream.of(CHINESE, ENGLISH)
                .flatMap(file -> read(file).texts().values().stream())
                // A word of English may as well be one of JavaScript.
                .filter(text -> HAN.matcher(text).find() || text.contains(" "))
                .collect(Collectors.toSet());
        List<Path> scripts = SourceFiles.under(Path.of("src/main/resources"), ".js").stream()
                .filter(script -> !script.endsWith(Path.of("scripts/config.js")))
                .toList();
        assertThat(scripts).anyMatch(script -> script.endsWith("step-form/fields.js"));
        assertThat(scripts).allSatisfy(script -> assertThat(quoted(script))
                .doesNotContainAnyElementsOf(texts)
                .noneMatch(text -> HAN.matcher(text).find()));
        assertThat(SourceFiles.under(Path.of("forms"), ".html"))
                .allSatisfy(form -> assertThat(SourceFiles.text(form)).doesNotContainPattern(HAN));
    }

    private static List<String> quoted(Path script) {
        return Pattern.compile("'([^'\\n]*)'|\"([^\"\\n]*)\"|`([^`]*)`")
                .matcher(SourceFiles.text(script).replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", ""))
                .results()
                .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Set<String> keysIn(String folder, String ending, String... patterns) {
        return SourceFiles.under(Path.of(folder), ending).stream()
                .map(SourceFiles::text)
                .flatMap(source -> Stream.of(patterns)
                        .flatMap(pattern ->
                                Pattern.compile(pattern).matcher(source).results()))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Collection<String> keys) {
        assertThat(keys).isNotEmpty();
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(read(CHINESE).texts().keySet());
        return missing;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys(Messages messages, Predicate<String> wrong) {
        return messages.texts().keySet().stream()
                .filter(key -> wrong.test(messages.texts().get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Messages(Map<String, String> texts, Set<String> twice) {}

    private static Messages read(String file) {
        var texts = new TreeMap<String, String>();
        var twice = new TreeSet<String>();
        try {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (texts.put((String) key, (String) value) != null) {
                        twice.add((String) key);
                    }
                    return null;
                }
            }.load(new StringReader(SourceFiles.text(Path.of("src/main/resources", file))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Messages(texts, twice);
    }
}
