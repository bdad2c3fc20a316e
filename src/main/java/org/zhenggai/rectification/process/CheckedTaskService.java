package org.zhenggai.rectification.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.step.AcceptStep;

/**
 * The engine's task service with a door-keeper: every completion, from whichever REST application, page or API, is
 * checked and typed here before the engine moves. The other ways to slip variables in at a task are shut.
 */
class CheckedTaskService extends TaskServiceImpl {

    private final Submissions submissions;
    private final TaskRefusals refusals;
    private final AcceptStep acceptStep;
    private final CurrentActor currentActor;
    private final IdentityService identity;

    CheckedTaskService(
            Submissions submissions,
            TaskRefusals refusals,
            AcceptStep acceptStep,
            CurrentActor currentActor,
            IdentityService identity) {
        this.submissions = submissions;
        this.refusals = refusals;
        this.acceptStep = acceptStep;
        this.currentActor = currentActor;
        this.identity = identity;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        refusals.explaining(
                () -> submissions.handIn(taskId, variables, routing -> unasked(() -> super.complete(taskId, routing))));
    }

    /**
     * Whose duty it is our records have just decided, more strictly than the engine's permissions would: asking those
     * too, and keeping the engine's own log of operations beside our audit trail, costs two statements a step.
     */
    private void unasked(Runnable command) {
        Authentication authentication = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            command.run();
        } finally {
            if (authentication != null) {
                identity.setAuthentication(authentication);
            }
        }
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        refusals.explaining(() -> {
            if (!currentActor.get().username().equals(userId)) {
                throw Refused.forbidden("assignment.claimForOther");
            }
            acceptStep.owed(taskId, currentActor.get());
            super.claim(taskId, userId);
        });
    }

    /** Putting one's own duty back needs no right to assign to others: whose it is, the record knows. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (identity.getCurrentAuthentication() == null || userId != null) {
            super.setAssignee(taskId, userId);
            return;
        }
        refusals.explaining(() -> {
            if (acceptStep.owed(taskId, currentActor.get()).person() == null) {
                throw Refused.conflict("assignment.notTaken");
            }
            unasked(() -> super.setAssignee(taskId, null));
        });
    }

    @Override
    public void resolveTask(String taskId) {
        shut();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        shut();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        shut();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        shut();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        shut();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        shut();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        shut();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        shut();
    }

    private void shut() {
        refusals.explaining(() -> {
            throw Refused.forbidden("step.door.shut");
        });
    }
}
