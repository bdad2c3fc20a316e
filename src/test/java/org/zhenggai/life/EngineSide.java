package org.zhenggai.life;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.zhenggai.platform.Refused;

/** The engine's own idea of an item's dates. */
final class EngineSide {

    private final ProcessEngine engine;

    EngineSide(ProcessEngine engine) {
        this.engine = engine;
    }

    /** When each open task of the item is due, by its id. */
    Map<String, Instant> dueDates(String code) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .collect(Collectors.toMap(Task::getId, task -> task.getDueDate().toInstant()));
    }

    /** The timer of the item's deadline; none once it has fired. */
    List<Job> deadlineTimer(String code) {
        return timers(code, "Timer_DeadlineReached");
    }

    List<Job> timers(String code, String activity) {
        return instances(code).stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(activity)
                        .list()
                        .stream())
                .toList();
    }

    /** Answers whether it fired; one that failed is left to whoever runs it again when it is due. */
    boolean fire(Job timer) {
        try {
            engine.getManagementService().executeJob(timer.getId());
            return true;
        } catch (ProcessEngineException | Refused failed) {
            return false;
        }
    }

    Instant deadlineVariable(String code) {
        return ((Date) engine.getRuntimeService().getVariable(life(code), "deadline")).toInstant();
    }

    private String life(String code) {
        return instances(code).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("rectification-requirement")
                        || instance.getProcessDefinitionId().startsWith("practical-project"))
                .map(ProcessInstance::getId)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " lives no more"));
    }

    private List<ProcessInstance> instances(String code) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list();
    }
}
