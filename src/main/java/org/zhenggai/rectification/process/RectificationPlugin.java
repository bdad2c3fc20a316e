package org.zhenggai.rectification.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.engine.BoundedExpressions;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.persistence.FlowMapper;
import org.zhenggai.rectification.step.AcceptStep;
import org.zhenggai.rectification.step.AssignmentProjection;
import org.zhenggai.rectification.step.CompleteStep;
import org.zhenggai.rectification.step.Satellites;

/** Fits the edge into the engine: the door, the task events, the flows, and the three beans that models may call. */
@Component
class RectificationPlugin extends AbstractProcessEnginePlugin {

    static final Map<String, Class<?>> BEANS =
            Map.of("life", LifeBean.class, "duty", DutyBean.class, "work", WorkBean.class);

    private final Submissions submissions;
    private final ItemRecords items;
    private final TaskRefusals refusals;
    private final AcceptStep acceptStep;
    private final CurrentActor currentActor;
    private final AssignmentProjection duties;
    private final CompleteStep completeStep;
    private final Satellites satellites;
    private final LifeBean life;
    private final FlowMapper flows;
    private final Map<String, Object> beans;

    RectificationPlugin(
            Submissions submissions,
            ItemRecords items,
            TaskRefusals refusals,
            AcceptStep acceptStep,
            CurrentActor currentActor,
            AssignmentProjection duties,
            CompleteStep completeStep,
            Satellites satellites,
            LifeBean life,
            FlowMapper flows,
            DutyBean duty,
            WorkBean work) {
        this.submissions = submissions;
        this.items = items;
        this.refusals = refusals;
        this.acceptStep = acceptStep;
        this.currentActor = currentActor;
        this.duties = duties;
        this.completeStep = completeStep;
        this.satellites = satellites;
        this.life = life;
        this.flows = flows;
        this.beans = Map.of("life", life, "duty", duty, "work", work);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // A model from an administrator's folder reaches these three and no other bean of the application.
        configuration.setExpressionManager(new BoundedExpressions(beans, BEANS));
        configuration.setResourceAuthorizationProvider(new FreshTaskAuthorizations());
        CheckedTaskService door = new CheckedTaskService(
                submissions, refusals, acceptStep, currentActor, configuration.getIdentityService());
        configuration.setTaskService(door);
        configuration.setFormService(new CheckedFormService(door));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new TaskEventsParseListener(duties, completeStep, submissions, satellites, life));
        listeners.add(new TakenFlowsParseListener(flows));
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setCustomPostCommandInterceptorsTxRequired(
                new ArrayList<CommandInterceptor>(List.of(new ItemLockInterceptor(submissions, items))));
    }
}
