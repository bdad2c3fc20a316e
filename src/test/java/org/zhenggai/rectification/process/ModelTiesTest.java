package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.ModelFiles.Model;

/** How models hang together: with each other, with what is sent to them, with the work they are about. */
class ModelTiesTest {

    static List<Model> models() {
        return ModelFiles.processes();
    }

    static List<Model> satellites() {
        return models().stream()
                .filter(model -> model.file().getParent().endsWith("satellites"))
                .toList();
    }

    /** What is under way finishes on the phases it was started with; how work is done may come from elsewhere. */
    @ParameterizedTest
    @MethodSource("models")
    void callsThePhasesOfItsOwnDeployment(Model model) {
        assertThat(model.content().getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> assertThat(call.getCamundaCalledElementBinding())
                        .as(call.getId())
                        .isEqualTo(call.getCalledElement().startsWith("${") ? null : "deployment"));
    }

    /** A message that nobody sends would be waited for in vain. */
    @ParameterizedTest
    @MethodSource("models")
    void waitsForTheMessageOfItsFolderAndNoOther(Model model) {
        String message =
                switch (model.file().getParent().getFileName().toString()) {
                    case "processes" -> "rectification.withdrawn";
                    case "satellites" -> "satellite.ended";
                    default -> null;
                };
        assertThat(model.content().getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyElementsOf(Stream.ofNullable(message).toList());
        assertThat(model.content().getModelElementsByType(MessageEventDefinition.class))
                .extracting(MessageEventDefinition::getMessage)
                .extracting(Message::getName)
                .containsExactlyElementsOf(Stream.ofNullable(message).toList());
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void endsWithTheItemThatItGoesRound(Model model) {
        assertThat(model.content().getModelElementsByType(SubProcess.class))
                .filteredOn(SubProcess::triggeredByEvent)
                .flatExtracting(end -> end.getChildElementsByType(StartEvent.class))
                .singleElement()
                .satisfies(start -> {
                    assertThat(start.getId()).isEqualTo("StartEvent_ItemEnded");
                    assertThat(start.isInterrupting()).isTrue();
                });
        assertThat(model.content().getModelElementsByType(TimerEventDefinition.class))
                .isEmpty();
    }

    /** The number of the work is what duties and records go by. */
    @ParameterizedTest
    @MethodSource("models")
    void numbersWorkByOneVariable(Model model) {
        assertThat(model.content().getModelElementsByType(MultiInstanceLoopCharacteristics.class))
                .allSatisfy(loop -> {
                    assertThat(loop.getCamundaCollection()).matches("\\$\\{work\\.\\w+\\(execution\\)}");
                    assertThat(loop.getCamundaElementVariable()).isIn("measure", "milestone", "entry");
                });
        assertThat(model.userTasks())
                .allSatisfy(task -> assertThat(inputs(task)).isIn(List.of(), List.of("period")));
    }

    private static List<String> inputs(UserTask task) {
        return task.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> task.getExtensionElements() != null
                        && task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaInputOutput.class)
                                .list()
                                .contains(input.getParentElement()))
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }
}
