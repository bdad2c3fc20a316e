package org.zhenggai.platform.engine;

import jakarta.ws.rs.WebApplicationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.platform.outage.Outage;
import org.zhenggai.platform.outage.Outages;
import org.zhenggai.platform.text.Texts;

/**
 * The engine's REST applications would answer 500 while the database is away, with the statement and names of classes,
 * and log a stack trace each time. Everybody else gets the engine's own exception.
 */
class AnswersOutages extends CommandInterceptor {

    private final Outages outages;
    private final Texts texts;

    AnswersOutages(Outages outages, Texts texts) {
        this.outages = outages;
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (WebApplicationException answered) {
            throw answered;
        } catch (RuntimeException failure) {
            if (!Outage.isIn(failure) || !isAskedThroughRest()) {
                throw failure;
            }
            outages.note(failure);
            throw new DatabaseAway(texts.of("error.status.503"), failure);
        }
    }

    private static boolean isAskedThroughRest() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        String path = attributes
                .getRequest()
                .getRequestURI()
                .substring(attributes.getRequest().getContextPath().length());
        return path.startsWith("/engine-rest") || path.startsWith("/camunda/api");
    }
}
