package org.zhenggai.rectification.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.WorkKind;

/** Which ways of carrying out work are deployed. */
@Component
public class DeployedModels {

    private final RepositoryService repository;

    DeployedModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Ids of the measures models, sorted. */
    public List<String> measures() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKeyLike("measures-%")
                .latestVersion()
                .list()
                .stream()
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList();
    }

    /** Which kinds of work the model hands out: what its loops and steps ask for, not what its text happens to mention. */
    public Set<WorkKind> handsOut(String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
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
