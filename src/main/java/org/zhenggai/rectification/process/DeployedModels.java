package org.zhenggai.rectification.process;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

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
}
