package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.engine.BoundedExpressions;
import org.zhenggai.support.ModelFiles;

/** From what models and filters may say no expression finds its way into the machine. */
class BoundedExpressionsTest {

    static final List<String> OF_MODELS = List.copyOf(ModelFiles.processes().stream()
            .flatMap(model ->
                    Pattern.compile("[$#]\\{[^}]*}").matcher(model.xml()).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new)));

    private final DutyBean duty = mock(DutyBean.class);
    private final WorkBean work = mock(WorkBean.class);
    private final LifeBean life = mock(LifeBean.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final BoundedExpressions expressions =
            new BoundedExpressions(Map.of("duty", duty, "work", work, "life", life), RectificationPlugin.BEANS);

    @ParameterizedTest
    @FieldSource("OF_MODELS")
    void evaluateWhatOurModelsSay(String expression) {
        evaluate(expression);
    }

    @Test
    void callTheBeansAndReadTheBusinessKey() {
        when(duty.office()).thenReturn("dcs.OFFICER");
        when(duty.workUnit(execution, 2)).thenReturn("sfj.HANDLER");
        when(work.measures(execution)).thenReturn(List.of(1, 2));
        when(execution.getProcessBusinessKey()).thenReturn("2023-001");
        assertThat(evaluate("${duty.office()}")).isEqualTo("dcs.OFFICER");
        assertThat(evaluate("${duty.workUnit(execution, measure)}")).isEqualTo("sfj.HANDLER");
        assertThat(evaluate("${work.measures(execution)}")).isEqualTo(List.of(1, 2));
        assertThat(evaluate("#{execution.processBusinessKey}")).isEqualTo("2023-001");
        assertThat(evaluate("${decision == 'approve'}")).isEqualTo(true);
    }

    @Test
    void countDaysFromNowForFilters() throws Exception {
        for (Method function : DateTimeFunctions.class.getDeclaredMethods()) {
            expressions.addFunction(function.getName(), function);
        }
        assertThat(evaluate("${now()}")).isInstanceOf(Date.class);
        assertThat(evaluate("${dateTime().plusDays(3).toDate()}")).isInstanceOf(Date.class);
        assertThatThrownBy(() -> evaluate("${dateTime().getClass()}")).isInstanceOf(ELException.class);
        assertThatThrownBy(() -> evaluate("${dateTime().getZone()}")).isInstanceOf(ELException.class);
        assertThatThrownBy(() -> evaluate("${now().getTime()}")).isInstanceOf(ELException.class);
        assertThatThrownBy(() -> evaluate("${dateTime().chronology}")).isInstanceOf(ELException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.getClass().forName('java.io.File')}",
                "${''.class}",
                "${''['class']}",
                "${''['getClass']()}",
                "${\"\".getClass()}",
                "${''.bytes}",
                "${''.concat('a')}",
                "${''.toString()}",
                "${1.getClass()}",
                "${(1).getClass()}",
                "${true.getClass()}",
                "${decision.getClass()}",
                "${decision['class'].forName('java.lang.Runtime')}",
                "${duty.class}",
                "${duty['class']}",
                "${duty.getClass()}",
                "${duty['getClass']()}",
                "${duty.hashCode()}",
                "${duty.wait()}",
                "${duty.notify()}",
                "${duty.items}",
                "${duty.responsibleUnit(execution)}",
                "${duty.owing(execution, 1)}",
                "${life.workDone(execution, 1)}",
                "${life.events}",
                "${work.numbers(execution, null)}",
                "${work.measures(execution).getClass()}",
                "${work.measures(execution).stream()}",
                "${execution.class}",
                "${execution.getClass()}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.setVariable('a', 'b')}",
                "${execution.getVariable('decision')}",
                "${execution.processEngine}",
                "${execution['processEngine']}",
                "${list[0]}",
                "${list['class']}",
                "${list.get(0)}",
                "${list.class}",
                "${map.key}",
                "${map['key']}",
                "${map.getClass()}",
                "${map.get('key').getClass()}",
                "${array[0]}",
                "${array.length}",
                "${array.class}",
                "${T(java.lang.Runtime)}",
                "${java.lang.Runtime}",
                "${Runtime.getRuntime()}",
                "${java.lang.Math.abs(1)}",
                "${(x -> x.getClass())('')}",
                "${[1].stream()}",
                "${{'a':1}.getClass()}",
                "${system.exit(0)}",
                "${environment}",
                "${applicationContext}",
                "${class}",
                "${this}",
                "${f:g()}",
                "${forName('java.io.File')}",
                "${getClass()}",
            })
    void refuseWhateverLeavesThatCircle(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ELException.class);
    }

    private Object evaluate(String expression) {
        VariableMap variables = Variables.createVariables()
                .putValue("execution", execution)
                .putValue("list", List.of("a"))
                .putValue("map", Map.of("key", "value"))
                .putValue("array", new String[] {"a"});
        for (String name : Set.of("measure", "entry", "milestone")) {
            variables.putValue(name, 2);
        }
        for (String name :
                Set.of("deadline", "publicNoticeUntil", "measuresProcess", "kind", "signOffRole", "decider")) {
            variables.putValue(name, name);
        }
        variables.putValue("decision", "approve");
        return expressions
                .createValueExpression(expression)
                .getValue(expressions.createElContext(variables.asVariableContext()));
    }
}
