package org.zhenggai.rectification.process;

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

/** The versions of the deployed models. */
@Component
public class ModelVersions {

    /** One version of a model and how many instances run on it. */
    public record InUse(String process, String name, int version, boolean newest, int running) {}

    private final RepositoryService repository;
    private final ManagementService management;

    ModelVersions(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** The newest of each model, and whichever older one something still runs on. */
    List<InUse> inUse() {
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

    Optional<ProcessDefinition> newest(String process) {
        return Optional.ofNullable(of(process).latestVersion().singleResult());
    }

    Optional<ProcessDefinition> find(String process, int version) {
        return Optional.ofNullable(of(process).processDefinitionVersion(version).singleResult());
    }

    private ProcessDefinitionQuery of(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process);
    }
}
