package org.zhenggai.rectification.process;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submitting a form is completing its step: the same door. */
class CheckedFormService extends FormServiceImpl {

    private final CheckedTaskService steps;

    CheckedFormService(CheckedTaskService steps) {
        this.steps = steps;
    }

    /** The engine itself fails at a step that is over or somebody else's, instead of saying so. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        if (steps.createTaskQuery().taskId(taskId).count() == 0) {
            throw new NullValueException("There is no task " + taskId);
        }
        return super.getDeployedTaskForm(taskId);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        steps.complete(taskId, properties);
    }

    @Override
    @Deprecated
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        steps.complete(taskId, new HashMap<>(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return steps.completeWithVariablesInReturn(taskId, properties, deserializeValues);
    }
}
