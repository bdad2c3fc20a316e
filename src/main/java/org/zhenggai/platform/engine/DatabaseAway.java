package org.zhenggai.platform.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.web.failure.OwnRefusal;

/** On its way out through the engine's REST applications, answer included: both let it pass as it is. */
class DatabaseAway extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    DatabaseAway(String text, Throwable cause) {
        super(text, cause, answer(text));
    }

    private static Response answer(String text) {
        ExceptionDto body = new ExceptionDto();
        body.setType("DatabaseAway");
        body.setMessage(text);
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER)
                .header(OwnRefusal.HEADER, true)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(body)
                .build();
    }
}
