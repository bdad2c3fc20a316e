package org.zhenggai.rectification.process;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.zhenggai.platform.Refused;

/**
 * A refusal on its way out through the engine's task service. Both REST applications pass the status of a
 * {@code RestException} on; any other exception of a listener would arrive as 500.
 */
class RefusedAtTask extends RestException {

    private static final long serialVersionUID = 1L;

    private final transient Refused refusal;

    RefusedAtTask(Refused refusal, String text) {
        super(Response.Status.fromStatusCode(refusal.reason().status()), refusal, text);
        this.refusal = refusal;
    }

    Refused refusal() {
        return refusal;
    }
}
