package org.zhenggai.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;

class TaskQueryFieldsTest {

    /** What the engine's own query takes, whatever release this is. */
    private static final Set<String> ENGINES = Arrays.stream(TaskQueryDto.class.getMethods())
            .map(Method::getName)
            .filter(name -> name.startsWith("set"))
            .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void leaveOutEveryExpressionAndEveryNestedQueryOfTheEngines() {
        List<String> evaluated = ENGINES.stream()
                .filter(name -> name.endsWith("Expression") || name.equals("orQueries"))
                .toList();
        assertThat(evaluated).hasSizeGreaterThanOrEqualTo(21);
        assertThat(evaluated)
                .allSatisfy(name -> assertThat(TaskQueryFields.find(name)).isNull());
    }

    @Test
    void areNeverNamedOtherThanTheEngines() {
        assertThat(TaskQueryFields.find("DueBefore")).isNull();
        assertThat(TaskQueryFields.find("")).isNull();
        assertThat(TaskQueryFields.find("expressions")).isNull();
        assertThat(ENGINES.stream().filter(name -> TaskQueryFields.find(name) != null))
                .hasSizeGreaterThan(50)
                .contains("processVariables", "sorting", "active", "candidateGroups");
    }
}
