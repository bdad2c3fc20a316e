package org.zhenggai.rectification.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.platform.engine.EngineWithoutAuthorization;
import org.zhenggai.rectification.diagram.ProcessTrace;
import org.zhenggai.rectification.diagram.Traces;

@Component
class EngineTraces implements Traces {

    private static final String LOOP = "#multiInstanceBody";

    private final EngineServices engine;
    private final EngineWithoutAuthorization unasked;

    EngineTraces(EngineServices engine, EngineWithoutAuthorization unasked) {
        this.engine = engine;
        this.unasked = unasked;
    }

    @Override
    public List<ProcessTrace> of(String item) {
        return unasked.answer(() -> engine
                .history()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(item)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::trace)
                .toList());
    }

    private ProcessTrace trace(HistoricProcessInstance instance) {
        List<ProcessTrace.Visit> visits = engine
                .history()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(EngineTraces::visit)
                .toList();
        Date end = instance.getEndTime();
        return new ProcessTrace(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionId(),
                instance.getStartTime().toInstant(),
                end == null ? null : end.toInstant(),
                visits);
    }

    private static ProcessTrace.Visit visit(HistoricActivityInstance one) {
        boolean loop = one.getActivityType().equals(ActivityTypes.MULTI_INSTANCE_BODY);
        return new ProcessTrace.Visit(
                loop ? one.getActivityId().replace(LOOP, "") : one.getActivityId(),
                one.getTaskId(),
                one.getCalledProcessInstanceId(),
                one.getEndTime() != null,
                one.isCanceled(),
                loop);
    }
}
