package org.zhenggai.rectification.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.rectification.Models;
import org.zhenggai.rectification.WorkKind;

@Component
class DeployedModels implements Models {

    private final EngineServices engine;

    DeployedModels(EngineServices engine) {
        this.engine = engine;
    }

    @Override
    public List<String> measures() {
        return engine
                .repository()
                .createProcessDefinitionQuery()
                .processDefinitionKeyLike("measures-%")
                .latestVersion()
                .list()
                .stream()
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList();
    }

    @Override
    public Set<WorkKind> handsOut(String process) {
        String definition = engine.repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        BpmnModelInstance model = engine.repository().getBpmnModelInstance(definition);
        Set<String> asked = Stream.concat(
                        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                                .filter(loop -> loop.getLoopCardinality() == null)
                                .map(MultiInstanceLoopCharacteristics::getCamundaCollection),
                        model.getModelElementsByType(CamundaInputParameter.class).stream()
                                .map(CamundaInputParameter::getTextContent))
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.toSet());
        return Arrays.stream(WorkKind.values())
                .filter(kind -> asked.contains(kind.expression()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkKind.class)));
    }
}
