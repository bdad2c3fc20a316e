package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.SourceFiles;

/** Each step of a shipped model has a name, and so has whatever its completion is called in the history. */
class StepNamesTest {

    static Set<String> steps() {
        return ModelFiles.steps();
    }

    static Stream<Arguments> tasks() {
        return ModelFiles.processes().stream()
                .flatMap(model -> model.userTasks().stream().map(task -> Arguments.of(model, task)));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void isCalledInItsModelAsOnThePages(ModelFiles.Model model, UserTask task) throws IOException {
        assertThat(task.getName()).as(model.name()).isEqualTo(texts("zh_CN").getProperty("step." + task.getId()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void endsInEventsThatHaveNames(String step) throws IOException {
        List<String> decisions = Step.of(step).form().decisions();
        Stream<String> outcomes = decisions.isEmpty() ? Stream.of((String) null) : decisions.stream();
        var texts = texts("zh_CN");
        assertThat(outcomes.map(Step.of(step)::told))
                .allSatisfy(told -> assertThat(texts).containsKey("event." + told.event()));
    }

    @Test
    void isCalledSoInTheTablesOfTheGuide() throws IOException {
        List<String> cells = Pattern.compile("(?m)^\\| 环节 \\|.*\\R\\|[-|]+\\R((?:\\|.*\\R)+)")
                .matcher(SourceFiles.text(Path.of("src/docs/guide.zh-CN.md")))
                .results()
                .flatMap(table -> table.group(1).lines())
                .map(row -> row.split("\\|")[1].strip())
                .toList();
        assertThat(cells).hasSizeGreaterThan(30);
        assertThat(cells.stream().flatMap(cell -> Stream.of(cell.split("、| / "))))
                .isSubsetOf(names("zh_CN"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,zh_CN,环节,、", "en,en,Step,', '"})
    void isCalledSoInTheHelp(String folder, String language, String column, String separator) throws IOException {
        List<String> cells = SourceFiles.under(Path.of("src/main/resources/templates/help", folder), ".html").stream()
                .flatMap(page -> Pattern.compile("<td data-label=\"" + column + "\">([^<]*)</td>")
                        .matcher(SourceFiles.text(page))
                        .results())
                .map(cell -> cell.group(1))
                .toList();
        assertThat(cells).hasSizeGreaterThan(20);
        assertThat(cells.stream().flatMap(cell -> Stream.of(cell.split(separator))))
                .isSubsetOf(names(language));
    }

    @Test
    void isCalledSoWhereItsTimeIsDecided() throws IOException {
        var texts = texts("zh_CN");
        List<MatchResult> rules = Pattern.compile(
                        "<description>([^<]*)</description>\\s*<inputEntry[^>]*>\\s*<text>\"(Task_\\w+)\"")
                .matcher(SourceFiles.text(Path.of("processes/decisions/stage-deadline.dmn")))
                .results()
                .toList();
        assertThat(rules).hasSizeGreaterThan(30).allSatisfy(rule -> assertThat(rule.group(1))
                .startsWith(texts.getProperty("step." + rule.group(2))));
    }

    private static Set<String> names(String language) throws IOException {
        var texts = texts(language);
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("step.Task_"))
                .map(texts::getProperty)
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        texts.load(
                new StringReader(SourceFiles.text(Path.of("src/main/resources/messages_" + language + ".properties"))));
        return texts;
    }
}
