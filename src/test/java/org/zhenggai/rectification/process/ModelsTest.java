package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.ModelFiles.Model;
import org.zhenggai.support.SourceFiles;

/** What models, decision tables, forms, beans and records expect of each other. */
class ModelsTest {

    private static final String FORM_PREFIX = "embedded:deployment:";
    private static final Path FORMS = Path.of("forms");

    private static final Map<String, Class<?>> BEANS =
            Map.of("duty", DutyBean.class, "work", WorkBean.class, "life", LifeBean.class);

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("userTask", "Task"),
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("parallelGateway", "Gateway"),
            Map.entry("sequenceFlow", "SequenceFlow"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("businessRuleTask", "ServiceTask"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("boundaryEvent", "Timer|Message"),
            Map.entry("intermediateCatchEvent", "Timer|Message"));

    static List<Model> models() {
        return ModelFiles.processes();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isOneExecutableProcessNamedLikeItsFile(Model model) {
        assertThat(model.content().getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.getId()).isEqualTo(model.name());
                    assertThat(process.isExecutable()).isTrue();
                    assertThat(process.getName()).containsPattern("\\p{IsHan}");
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsItsHistoryForALimitedTime(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesEveryElementByKindAndMeaning(Model model) {
        Stream<org.camunda.bpm.model.bpmn.instance.FlowElement> elements =
                model.content().getModelElementsByType(org.camunda.bpm.model.bpmn.instance.FlowElement.class).stream();
        assertThat(elements).allSatisfy(element -> {
            String prefix = PREFIXES.get(element.getElementType().getTypeName());
            assertThat(prefix).as(element.getElementType().getTypeName()).isNotNull();
            assertThat(element.getId()).matches("(" + prefix + ")_([A-Z][a-z0-9]+)+");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsEveryNodeInChineseAndAsksAtEveryFork(Model model) {
        assertThat(model.flowNodes()).allSatisfy(node -> {
            if (node instanceof Gateway gateway && gateway.getOutgoing().size() < 2) {
                return;
            }
            assertThat(node.getName()).as(node.getId()).matches("[\\p{IsHan}、（）？]+");
            if (node instanceof ExclusiveGateway) {
                assertThat(node.getName()).endsWith("？");
                assertThat(node.getOutgoing())
                        .allSatisfy(answer ->
                                assertThat(answer.getName()).as(answer.getId()).matches("\\p{IsHan}+"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElement(Model model) {
        Set<String> drawn = new TreeSet<>();
        model.content()
                .getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.content().getModelElementsByType(BpmnEdge.class).forEach(edge -> {
            drawn.add(edge.getBpmnElement().getId());
            assertThat(edge.getWaypoints()).hasSizeGreaterThan(1);
        });
        assertThat(model.flowNodes()).extracting(FlowNode::getId).isSubsetOf(drawn);
        assertThat(model.content().getModelElementsByType(SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .isSubsetOf(drawn);
    }

    @ParameterizedTest
    @MethodSource("models")
    void holdsNoLogicOfItsOwn(Model model) {
        assertThat(model.xml())
                .doesNotContain("scriptTask", "camunda:script", "scriptFormat")
                .doesNotContain("executionListener", "taskListener", "camunda:class", "delegateExpression");
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsMethodsThatTheBeansHave(Model model) {
        Pattern call = Pattern.compile("\\b(\\w+)\\.(\\w+)\\(([^)]*)\\)");
        List<String> expressions = matches("[$#]\\{([^}]*)}", model.xml());
        assertThat(expressions).isNotEmpty();
        for (String expression : expressions) {
            call.matcher(expression).results().forEach(found -> {
                assertThat(BEANS).as(expression).containsKey(found.group(1));
                int arguments = found.group(3).isBlank() ? 0 : found.group(3).split(",").length;
                assertThat(BEANS.get(found.group(1)).getMethods())
                        .as(expression)
                        .anyMatch(method -> answers(method, found.group(2), arguments));
            });
        }
    }

    private static boolean answers(Method method, String name, int arguments) {
        return method.getName().equals(name)
                && method.getParameterCount() == arguments
                && Modifier.isPublic(method.getDeclaringClass().getModifiers());
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryTaskToOnePostAndNobodyElse(Model model) {
        assertThat(model.userTasks()).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches("\\$\\{duty\\.\\w+\\([^)]*\\)}");
            assertThat(task.getCamundaCandidateUsers()).isNull();
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaDueDate()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesNoForkWithoutAnAnswer(Model model) {
        assertThat(model.content().getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> {
                    if (gateway.getOutgoing().size() > 1) {
                        assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(
                                        flow.getConditionExpression() != null || flow.equals(gateway.getDefault()))
                                .as(flow.getId())
                                .isTrue());
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsModelsAndTablesThatExist(Model model) {
        Set<String> names = models().stream().map(Model::name).collect(Collectors.toSet());
        assertThat(model.content().getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            if (!call.getCalledElement().equals("${measuresProcess}")) {
                assertThat(names).contains(call.getCalledElement());
            }
        });
        assertThat(model.content().getModelElementsByType(BusinessRuleTask.class))
                .allSatisfy(task -> {
                    assertThat(decisions()).contains(task.getCamundaDecisionRef());
                    assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("latest");
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryStepATermOfItsOwn(Model model) {
        String table = SourceFiles.text(Path.of("processes/decisions/stage-deadline.dmn"));
        assertThat(model.userTasks()).allSatisfy(task -> assertThat(table).contains("\"" + task.getId() + "\""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void showsFormsThatExist(Model model) {
        assertThat(model.userTasks()).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).startsWith(FORM_PREFIX + "forms/");
            assertThat(form(task)).isRegularFile();
        });
    }

    @Test
    void noFormIsUnused() {
        var used = models().stream()
                .flatMap(model -> model.userTasks().stream())
                .map(ModelsTest::form)
                .collect(Collectors.toSet());
        assertThat(SourceFiles.under(FORMS, ".html"))
                .allSatisfy(form -> assertThat(used).contains(form));
    }

    /** Whatever else a form wrote into the task would be refused at the door. */
    @ParameterizedTest
    @MethodSource("models")
    void showsFormsThatAskForNothingButTheFieldsOfTheStep(Model model) {
        assertThat(model.userTasks()).allSatisfy(task -> {
            var accepted = Step.of(task.getId()).form().fields().stream()
                    .map(StepForm.Field::variable)
                    .toList();
            assertThat(variables(form(task))).as(task.getId()).isSubsetOf(accepted);
        });
    }

    /** And a required field that no form offers could only be filled in by a program. Stubs are somebody's next task. */
    @ParameterizedTest
    @MethodSource("models")
    void showsFormsThatOfferWhatTheStepNeeds(Model model) {
        assertThat(model.userTasks())
                .filteredOn(task -> !variables(form(task)).isEmpty())
                .allSatisfy(task -> assertThat(variables(form(task)))
                        .as(task.getId())
                        .containsAll(Step.of(task.getId()).form().required().stream()
                                .map(StepForm.Field::variable)
                                .toList()));
    }

    @Test
    void everyDecisionTableIsNamedLikeItsFileAndKeepsItsHistoryForALimitedTime() {
        assertThat(ModelFiles.decisions()).allSatisfy(file -> {
            var decisions = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
            assertThat(decisions).singleElement().satisfies(decision -> {
                assertThat(decision.getId() + ".dmn")
                        .isEqualTo(file.getFileName().toString());
                assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
                assertThat(decision.getExpression()).isInstanceOf(DecisionTable.class);
                assertThat(decision.getName()).containsPattern("\\p{IsHan}");
            });
        });
    }

    /** Names, dates, roles and entries are data: a second model of the same shape would be a copy. */
    @Test
    void noTwoMeasuresModelsHaveTheSameShape() {
        var measures = models().stream()
                .filter(model -> model.file().getParent().endsWith("measures"))
                .toList();
        assertThat(measures).extracting(Model::name).hasSizeGreaterThan(1).allSatisfy(name -> assertThat(name)
                .startsWith("measures-"));
        var shapes = new ModelShapes();
        assertThat(measures.stream().collect(Collectors.groupingBy(shapes::of)).values())
                .allSatisfy(alike -> assertThat(alike).hasSize(1));
    }

    private static Set<String> decisions() {
        return ModelFiles.decisions().stream()
                .map(file -> file.getFileName().toString().replace(".dmn", ""))
                .collect(Collectors.toSet());
    }

    private static Path form(UserTask task) {
        return Path.of(task.getCamundaFormKey().replace(FORM_PREFIX, ""));
    }

    private static Set<String> variables(Path form) {
        String html = Files.exists(form) ? SourceFiles.text(form) : "";
        return Stream.of(
                        "cam-variable-name=\"([^\"]+)\"",
                        "data-(?:variable|field|variable-name)=\"([^\"]+)\"",
                        "createVariable\\(\\s*\\{\\s*name:\\s*['\"](\\w+)['\"]")
                .flatMap(pattern -> matches(pattern, html).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
