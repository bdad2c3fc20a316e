package org.zhenggai.models.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.stereotype.Component;
import org.zhenggai.models.InUse;

/** The versions of the deployed models. */
@Component
public class ModelVersions {

    private final RepositoryService repository;
    private final ManagementService management;

    public ModelVersions(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** The newest of each model, and whichever older one something still runs on. */
    public List<InUse> inUse() {
        Set<String> newest = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .collect(Collectors.toSet());
        return management.createProcessDefinitionStatisticsQuery().list().stream()
                .map(found -> inUse(found, newest.contains(found.getId())))
                .filter(found -> found.newest() || found.running() > 0)
                .sorted(Comparator.comparing(InUse::process).thenComparing(InUse::version))
                .toList();
    }

    private static InUse inUse(ProcessDefinitionStatistics found, boolean newest) {
        return new InUse(found.getKey(), found.getName(), found.getVersion(), newest, found.getInstances());
    }

    public Optional<ProcessDefinition> newest(String process) {
        return Optional.ofNullable(of(process).latestVersion().singleResult());
    }

    public Optional<ProcessDefinition> find(String process, int version) {
        return Optional.ofNullable(of(process).processDefinitionVersion(version).singleResult());
    }

    private ProcessDefinitionQuery of(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process);
    }
}
