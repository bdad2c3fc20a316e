package org.zhenggai.platform.web.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.zhenggai.platform.text.Languages;

/**
 * The container's own page for what never reached the application, a malformed address for one: in both languages, for
 * who asks may not have been read.
 */
class ContainerErrors extends ErrorReportValve {

    private final BareAnswer answer;

    ContainerErrors(BareAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
        BareAnswer.Body body = answer.of(status, path, "", Languages.ALL);
        response.setContentType(body.contentType());
        BareAnswer.setHeaders(response, status);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(body.text());
                response.finishResponse();
            }
        } catch (IOException clientWentAway) {
            throw new UncheckedIOException(clientWentAway);
        }
    }
}
