package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.zhenggai.support.SourceFiles;

/** The tables of settings in operation.md. */
class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|(.*?)\\|(.*?)\\|.*\\|$");
    private static final Pattern USED = Pattern.compile("\\$\\{(zhenggai\\.[a-z.-]+)");
    private static final Settings SETTINGS = new Settings();

    record Row(String name, String variable, String standard) {}

    static Stream<Row> rows() {
        return ROW.matcher(SourceFiles.text(Documentation.OPERATION))
                .results()
                .map(row -> new Row(row.group(1), unquoted(row.group(2)), unquoted(row.group(3))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatHolds(Row row) {
        assertThat(SETTINGS.names()).contains(row.name());
        if (row.name().equals("zhenggai.data-dir")) {
            // The database's file is one of its users too.
            assertThat(SETTINGS.standard("spring.datasource.url")).contains("file:" + row.standard() + "/");
        }
        if (!row.name().startsWith("spring.datasource.") || row.variable().isEmpty()) {
            assertThat(row)
                    .isEqualTo(new Row(row.name(), SETTINGS.variable(row.name()), SETTINGS.standard(row.name())));
        }
    }

    @Test
    void areAllThere() {
        Set<String> shown = new TreeSet<>();
        rows().map(Row::name).filter(name -> name.startsWith("zhenggai.")).forEach(shown::add);
        assertThat(shown).isEqualTo(ours());
        assertThat(rows().map(Row::variable).filter(variable -> !variable.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(SETTINGS.variables());
    }

    /** From application.yml, from the types that take settings, and from wherever the code asks for one. */
    private static Set<String> ours() {
        Set<String> ours = new TreeSet<>();
        SETTINGS.names().stream().filter(name -> name.startsWith("zhenggai.")).forEach(ours::add);
        assertThat(ours)
                .as("nothing is taken that application.yml does not say")
                .containsAll(taken());
        return ours;
    }

    private static Set<String> taken() {
        Set<String> taken = new TreeSet<>();
        for (Path source : SourceFiles.under(Path.of("src/main/java"), ".java")) {
            USED.matcher(SourceFiles.text(source)).results().forEach(use -> taken.add(use.group(1)));
        }
        assertThat(taken).isNotEmpty();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = scan.findCandidateComponents("org.zhenggai");
        assertThat(types).isNotEmpty();
        types.forEach(type -> {
            Class<?> settings = ClassUtils.resolveClassName(type.getBeanClassName(), null);
            collect(
                    settings,
                    settings.getAnnotation(ConfigurationProperties.class).value(),
                    taken);
        });
        // A robot of WeCom has its secret in its address.
        taken.remove("zhenggai.channels.wecom.secret");
        return taken;
    }

    private static void collect(Class<?> settings, String prefix, Set<String> names) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = ConfigurationPropertyName.of(prefix)
                    .append(dashed(component.getName()))
                    .toString();
            if (component.getType().isRecord()) {
                collect(component.getType(), name, names);
            } else {
                names.add(name);
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String cell) {
        return cell.strip().replace("`", "");
    }
}
