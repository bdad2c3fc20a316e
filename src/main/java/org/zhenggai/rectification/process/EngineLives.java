package org.zhenggai.rectification.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.platform.engine.EngineWithoutAuthorization;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.step.SatelliteSteps;

/** Speaks the engine's words for what the records ask. Business key of every instance is the item's code. */
@Component
class EngineLives implements Lives {

    private static final String WITHDRAWN = "rectification.withdrawn";
    private static final String SATELLITE_ENDED = "satellite.ended";
    private static final String DEADLINE_TIMER = "Timer_DeadlineReached";

    private final EngineServices engine;
    private final Submissions submissions;
    private final EngineWithoutAuthorization unasked;

    EngineLives(EngineServices engine, Submissions submissions, EngineWithoutAuthorization unasked) {
        this.engine = engine;
        this.submissions = submissions;
        this.unasked = unasked;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(SupervisedItem item) {
        VariableMap routing = Variables.createVariables()
                .putValue("kind", item.kind().name())
                .putValue("grade", item.grade().name())
                .putValue("measuresProcess", item.measuresProcess())
                .putValue("round", item.state().round())
                .putValue("deadline", deadline(item));
        engine.runtime().startProcessInstanceByKey(item.type().process(), item.code(), routing);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void startSatellite(String process, String code, int no, Map<String, Object> routing) {
        engine.runtime()
                .startProcessInstanceByKey(
                        process, code, Variables.fromMap(routing).putValue(SatelliteSteps.NUMBER, no));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void satellitesEnded(String code) {
        engine.runtime()
                .createMessageCorrelation(SATELLITE_ENDED)
                .processInstanceBusinessKey(code)
                .correlateAll();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(String code) {
        engine.runtime()
                .createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(code)
                .correlate();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void deadlineMoved(SupervisedItem item) {
        unasked.run(() -> moveTimer(item));
    }

    private void moveTimer(SupervisedItem item) {
        String life = engine.runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(item.code())
                .processDefinitionKey(item.type().process())
                .singleResult()
                .getId();
        engine.runtime().setVariable(life, "deadline", deadline(item));
        engine.jobs()
                .createJobQuery()
                .processInstanceId(life)
                .activityId(DEADLINE_TIMER)
                .list()
                .forEach(timer -> engine.jobs().recalculateJobDuedate(timer.getId(), false));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void due(String taskId, Instant at) {
        unasked.run(() -> engine.tasks().setDueDate(taskId, Date.from(at)));
    }

    private static Date deadline(SupervisedItem item) {
        return Date.from(Zones.endOf(item.state().schedule().dueOn()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String taskId, @Nullable String person) {
        unasked.run(() -> engine.tasks().setAssignee(taskId, person));
    }

    @Override
    public void complete(String taskId, Map<String, @Nullable Object> variables, @Nullable Integer expectedVersion) {
        try {
            submissions.expecting(expectedVersion, () -> engine.tasks().complete(taskId, variables));
        } catch (RefusedAtTask refused) {
            throw refused.refusal();
        }
    }
}
