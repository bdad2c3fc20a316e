package org.zhenggai.rectification.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.UnaskedEngine;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.SatelliteSteps;
import org.zhenggai.rectification.SupervisedItem;

/** What the records ask of the engine. Business key of every instance is the item's code. */
@Component
public class Engine {

    private static final String WITHDRAWN = "rectification.withdrawn";
    private static final String SATELLITE_ENDED = "satellite.ended";
    private static final String DEADLINE_TIMER = "Timer_DeadlineReached";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Submissions submissions;
    private final UnaskedEngine unasked;

    Engine(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService jobs,
            Submissions submissions,
            @Lazy UnaskedEngine unasked) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.submissions = submissions;
        this.unasked = unasked;
    }

    public void start(SupervisedItem item) {
        VariableMap routing = Variables.createVariables()
                .putValue("kind", item.kind().name())
                .putValue("grade", item.grade().name())
                .putValue("measuresProcess", item.measuresProcess())
                .putValue("round", item.state().round())
                .putValue("deadline", deadline(item));
        runtime.startProcessInstanceByKey(item.type().process(), item.code(), routing);
    }

    public void startSatellite(String process, String code, int no, Map<String, Object> routing) {
        runtime.startProcessInstanceByKey(
                process, code, Variables.fromMap(routing).putValue(SatelliteSteps.NUMBER, no));
    }

    /** Whatever runs beside the item's life ends with it. */
    public void satellitesEnded(String code) {
        runtime.createMessageCorrelation(SATELLITE_ENDED)
                .processInstanceBusinessKey(code)
                .correlateAll();
    }

    public void withdrawn(String code) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(code)
                .correlate();
    }

    /** The timer runs to the new date; where it has fired already there is none to move. */
    public void deadlineMoved(SupervisedItem item) {
        unasked.run(() -> moveTimer(item));
    }

    private void moveTimer(SupervisedItem item) {
        String life = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.code())
                .processDefinitionKey(item.type().process())
                .singleResult()
                .getId();
        runtime.setVariable(life, "deadline", deadline(item));
        jobs.createJobQuery()
                .processInstanceId(life)
                .activityId(DEADLINE_TIMER)
                .list()
                .forEach(timer -> jobs.recalculateJobDuedate(timer.getId(), false));
    }

    public void due(String taskId, Instant at) {
        unasked.run(() -> tasks.setDueDate(taskId, Date.from(at)));
    }

    private static Date deadline(SupervisedItem item) {
        return Date.from(Zones.endOf(item.state().schedule().deadline()));
    }

    public void assign(String taskId, String person) {
        tasks.setAssignee(taskId, person);
    }

    /** Completes a step as whoever acts now; {@code expectedVersion} of the item may be null. */
    public void complete(String taskId, Map<String, Object> variables, Integer expectedVersion) {
        try {
            submissions.expecting(expectedVersion, () -> tasks.complete(taskId, variables));
        } catch (RefusedAtTask refused) {
            throw refused.refusal();
        }
    }
}
