package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.zhenggai.rectification.step.AssignmentProjection;
import org.zhenggai.rectification.step.CompleteStep;
import org.zhenggai.rectification.step.SatelliteSteps;
import org.zhenggai.rectification.step.Satellites;

/**
 * Listens at every user task and every loop of every model, also of those an administrator adds later; no model can
 * forget it.
 */
class TaskEventsParseListener extends AbstractBpmnParseListener {

    private static final String LOOP_VARIABLE = "zhenggai.loopVariable";

    private final AssignmentProjection duties;
    private final CompleteStep completeStep;
    private final Submissions submissions;
    private final Satellites satellites;
    private final LifeBean life;

    TaskEventsParseListener(
            AssignmentProjection duties,
            CompleteStep completeStep,
            Submissions submissions,
            Satellites satellites,
            LifeBean life) {
        this.duties = duties;
        this.completeStep = completeStep;
        this.submissions = submissions;
        this.satellites = satellites;
        this.life = life;
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
        body.setProperty(LOOP_VARIABLE, loop.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "elementVariable"));
    }

    @Override
    public void parseSubProcess(Element subProcess, ScopeImpl scope, ActivityImpl activity) {
        if (ownLoop(scope) instanceof String variable) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                if (!execution.isCanceled()) {
                    life.workDone(execution, (Integer) execution.getVariable(variable));
                }
            });
        }
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskListener listener = new TaskEvents(duties, completeStep, submissions, work(userTask, scope));
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }

    private TaskEvents.Work work(Element userTask, ScopeImpl scope) {
        if (satellites.of(userTask.attribute("id")).isPresent()) {
            return new TaskEvents.Work(SatelliteSteps.NUMBER, false);
        }
        String parameter = inputParameter(userTask);
        if (parameter != null) {
            return new TaskEvents.Work(parameter, true);
        }
        for (ScopeImpl outer = scope; outer instanceof ActivityImpl activity; outer = activity.getFlowScope()) {
            if (ownLoop(outer) instanceof String variable) {
                return new TaskEvents.Work(variable, outer == scope);
            }
        }
        return TaskEvents.Work.NONE;
    }

    /** The loop variable where the scope is a loop; null otherwise. */
    private static @Nullable Object ownLoop(ScopeImpl scope) {
        return scope.getProperty(LOOP_VARIABLE);
    }

    /** A task outside loops says itself which piece of work it is about. */
    private static @Nullable String inputParameter(Element userTask) {
        Element extensions = userTask.element("extensionElements");
        Element mapping =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "inputOutput");
        Element parameter =
                mapping == null ? null : mapping.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "inputParameter");
        return parameter == null ? null : parameter.attribute("name");
    }
}
