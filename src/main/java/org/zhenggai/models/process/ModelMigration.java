package org.zhenggai.models.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Moves running instances from one version of a model to another: nodes keep their place where their ids are equal. */
@Component
public class ModelMigration {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    public ModelMigration(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    public List<ProcessInstance> running(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .orderByBusinessKey()
                .asc()
                .list();
    }

    public boolean runs(String instance, ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processDefinitionId(version.getId())
                        .count()
                > 0;
    }

    /**
     * What an instance waits for follows the new model: messages, conditions. Timers alone stay as they are, because
     * their dates belong to the item; a deadline that was moved would otherwise jump back.
     */
    public MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        Set<String> triggers = triggers(to);
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        for (MigrationInstruction equal : runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            MigrationInstructionBuilder mapped =
                    plan.mapActivities(equal.getSourceActivityId(), equal.getTargetActivityId());
            if (triggers.contains(equal.getTargetActivityId())) {
                mapped.updateEventTrigger();
            }
        }
        return plan.build();
    }

    private Set<String> triggers(ProcessDefinition version) {
        return repository.getBpmnModelInstance(version.getId()).getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> !event.getEventDefinitions().isEmpty())
                .filter(event -> event.getEventDefinitions().stream().noneMatch(TimerEventDefinition.class::isInstance))
                .map(CatchEvent::getId)
                .collect(Collectors.toSet());
    }

    public void migrate(String instance, MigrationPlan plan) {
        runtime.newMigration(plan).processInstanceIds(instance).execute();
    }

    /** The labels of the nodes at which the instance stands and which the new version does not have. */
    public String stuckAt(ProcessDefinition version, MigratingProcessInstanceValidationException refusal) {
        MigratingProcessInstanceValidationReport report = refusal.getValidationReport();
        return Stream.concat(
                        report.getActivityInstanceReports().stream().map(stuck -> stuck.getSourceScopeId()),
                        report.getTransitionInstanceReports().stream().map(stuck -> stuck.getSourceScopeId()))
                .map(node -> label(version, node.replaceFirst("#multiInstanceBody$", "")))
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private String label(ProcessDefinition version, String node) {
        ModelElementInstance found =
                repository.getBpmnModelInstance(version.getId()).getModelElementById(node);
        return found instanceof FlowElement element && element.getName() != null ? element.getName() : node;
    }
}
