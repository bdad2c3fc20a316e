package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.zhenggai.rectification.persistence.FlowMapper;

/**
 * Notes the flows that the engine's history leaves open: from a node that has others to one that has others. Of any
 * other flow the nodes at its ends tell whether it was taken, so most steps are noted without a write.
 */
class TakenFlowsParseListener extends AbstractBpmnParseListener {

    private final ExecutionListener taken;

    TakenFlowsParseListener(FlowMapper flows) {
        this.taken = execution -> note(flows, execution);
    }

    private static void note(FlowMapper flows, DelegateExecution execution) {
        flows.insert(
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                execution.getCurrentTransitionId());
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        listenWithin(definition);
    }

    private void listenWithin(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.getOutgoingTransitions().stream()
                    .map(TransitionImpl.class::cast)
                    .filter(TakenFlowsParseListener::isAmbiguous)
                    .forEach(flow -> flow.addListener(ExecutionListener.EVENTNAME_TAKE, taken));
            listenWithin(activity);
        }
    }

    private static boolean isAmbiguous(TransitionImpl flow) {
        return flow.getSource().getOutgoingTransitions().size() > 1
                && flow.getDestination().getIncomingTransitions().size() > 1;
    }
}
