package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.zhenggai.rectification.CompleteStep;
import org.zhenggai.rectification.Duties;

/** Listens at every user task of every model, also of those an administrator adds later; no model can forget it. */
class TaskEventsParseListener extends AbstractBpmnParseListener {

    private static final String LOOP_VARIABLE = "zhenggai.loopVariable";

    private final Duties duties;
    private final CompleteStep completeStep;
    private final Submissions submissions;

    TaskEventsParseListener(Duties duties, CompleteStep completeStep, Submissions submissions) {
        this.duties = duties;
        this.completeStep = completeStep;
        this.submissions = submissions;
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
        body.setProperty(LOOP_VARIABLE, loop.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "elementVariable"));
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskListener listener = new TaskEvents(duties, completeStep, submissions, loopVariable(scope));
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }

    /** The variable of the nearest loop around the task, its own included; null outside loops. */
    private static String loopVariable(ScopeImpl innermost) {
        for (ScopeImpl scope = innermost; scope instanceof ActivityImpl activity; scope = activity.getFlowScope()) {
            if (activity.getProperty(LOOP_VARIABLE) instanceof String variable) {
                return variable;
            }
        }
        return null;
    }
}
