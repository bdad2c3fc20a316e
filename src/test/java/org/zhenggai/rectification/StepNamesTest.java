package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.step.StepEvents;
import org.zhenggai.rectification.step.StepInput;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.SourceFiles;

/** Each step of a shipped model has a name, and so has whatever its completion is called in the history. */
class StepNamesTest {

    static Set<String> steps() {
        return ModelFiles.processes().stream()
                .flatMap(model -> model.userTasks().stream())
                .map(task -> task.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void hasAName(String step) throws IOException {
        assertThat(chinese()).containsKey("step." + step);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void endsInEventsThatHaveNames(String step) throws IOException {
        List<String> decisions = StepForm.of(step).decisions();
        Stream<String> outcomes = decisions.isEmpty() ? Stream.of((String) null) : decisions.stream();
        var texts = chinese();
        assertThat(outcomes.map(decision -> new StepInput(decision, null, null, List.of(), null, null, null, null)))
                .allSatisfy(input -> assertThat(texts).containsKey("event." + StepEvents.of(step, input)));
    }

    private static Properties chinese() throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(SourceFiles.text(Path.of("src/main/resources/messages_zh_CN.properties"))));
        return texts;
    }
}
