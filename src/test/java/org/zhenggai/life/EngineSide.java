package org.zhenggai.life;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

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
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(life(code))
                .activityId("Timer_DeadlineReached")
                .list();
    }

    void fire(Job timer) {
        engine.getManagementService().executeJob(timer.getId());
    }

    Instant deadlineVariable(String code) {
        return ((Date) engine.getRuntimeService().getVariable(life(code), "deadline")).toInstant();
    }

    private String life(String code) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("rectification-requirement")
                        || instance.getProcessDefinitionId().startsWith("practical-project"))
                .map(ProcessInstance::getId)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " lives no more"));
    }
}
