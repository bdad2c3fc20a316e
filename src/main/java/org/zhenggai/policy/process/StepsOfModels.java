package org.zhenggai.policy.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.EngineWithoutAuthorization;
import org.zhenggai.policy.KnownSteps;

/** The user tasks of every model, an administrator's own with them, and of every version: items run on old ones too. */
@Component
class StepsOfModels implements KnownSteps {

    private final RepositoryService repository;
    private final EngineWithoutAuthorization engine;

    StepsOfModels(RepositoryService repository, EngineWithoutAuthorization engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public Set<String> all() {
        return engine.answer(() -> repository.createProcessDefinitionQuery().list().stream()
                .map(model -> repository.getBpmnModelInstance(model.getId()))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toSet()));
    }
}
