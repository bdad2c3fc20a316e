package org.zhenggai.rectification.process;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.web.failure.OwnRefusal;

/**
 * A refusal on its way out through the engine's task service, answer included. Both REST applications let it pass as it
 * is; a {@code RestException} would get an English preface, any other exception of a listener would arrive as 500.
 */
class RefusedAtTask extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final transient Refused refusal;

    RefusedAtTask(Refused refusal, String text) {
        super(text, refusal, answer(refusal, text));
        this.refusal = refusal;
    }

    private static Response answer(Refused refusal, String text) {
        ExceptionDto body = new ExceptionDto();
        body.setType("Refused");
        body.setMessage(text);
        return Response.status(refusal.reason().status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(OwnRefusal.HEADER, true)
                .entity(body)
                .build();
    }

    Refused refusal() {
        return refusal;
    }
}
