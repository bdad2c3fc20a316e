package org.zhenggai.rectification.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.SupervisedItem;

/** What the records ask of the engine. Business key of every instance is the item's code. */
@Component
public class Engine {

    private static final String WITHDRAWN = "rectification.withdrawn";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Submissions submissions;

    Engine(@Lazy RuntimeService runtime, @Lazy TaskService tasks, Submissions submissions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.submissions = submissions;
    }

    public void start(SupervisedItem item) {
        VariableMap routing = Variables.createVariables()
                .putValue("kind", item.kind().name())
                .putValue("grade", item.grade().name())
                .putValue("measuresProcess", item.measuresProcess())
                .putValue("round", item.state().round())
                .putValue(
                        "deadline",
                        Date.from(Zones.endOf(item.state().schedule().deadline())));
        runtime.startProcessInstanceByKey(item.type().process(), item.code(), routing);
    }

    public void withdrawn(String code) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(code)
                .correlate();
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
