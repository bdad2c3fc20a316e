package org.zhenggai.rectification;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.rectification.process.Engine;

/** The way of pages into the engine, as whoever acts now. */
@Component
public class HandInStep {

    private final AcceptStep acceptStep;
    private final Engine engine;
    private final CurrentActor currentActor;

    HandInStep(AcceptStep acceptStep, Engine engine, CurrentActor currentActor) {
        this.acceptStep = acceptStep;
        this.engine = engine;
        this.currentActor = currentActor;
    }

    /** The duty, if it is this person's to hand in; else 404 or 403. To be asked before files are taken in for it. */
    public Assignment owed(String taskId) {
        return acceptStep.owed(taskId, currentActor.get());
    }

    /** {@code version} of the item, where given, must still be current. */
    public void handIn(String taskId, Map<String, Object> variables, Integer version) {
        engine.complete(taskId, variables, version);
    }
}
