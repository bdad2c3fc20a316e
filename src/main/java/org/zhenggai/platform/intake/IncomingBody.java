package org.zhenggai.platform.intake;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.proxy.ProxyFilter;

/**
 * The body of one request, counted and timed while whoever wants it reads it. A refusal is no IOException: the container
 * takes those of a form for a client that went away, and would hand out the form without its fields.
 */
final class IncomingBody implements InputBuffer {

    private final InputBuffer body;
    private final Request request;
    private final Response response;
    private final Intake intake;
    private Sender sender;
    private long since;
    private long received;
    private boolean waiting;
    private boolean refused;
    private boolean slow;

    IncomingBody(Request request, Response response, Intake intake) {
        this.body = request.getInputBuffer();
        this.request = request;
        this.response = response;
        this.intake = intake;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused) {
            // Whoever closes an upload reads on; the same exception twice could not be suppressed by itself.
            throw Refused.invalid("error.body");
        }
        try {
            begin();
            waitForPlace();
            int read = body.doRead(handler);
            if (read <= 0) {
                leavePlace();
                return read;
            }
            received += read;
            intake.checkSize(received, request.getContentType(), sender);
            if (intake.isTooSlow(received, since)) {
                throw tooSlow();
            }
            return read;
        } catch (SocketTimeoutException silent) {
            refused = true;
            throw tooSlow();
        } catch (Refused reason) {
            refused = true;
            throw reason;
        }
    }

    private Refused tooSlow() {
        slow = true;
        return Refused.tooSlow("error.body.slow");
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Who sends is asked when somebody reads: a program's credentials have been checked by then. */
    private void begin() {
        if (sender == null) {
            since = intake.now();
            sender = Sender.of(address());
            intake.checkSize(request.getContentLengthLong(), request.getContentType(), sender);
        }
    }

    /** As the container's own request tells it, in which the address behind a proxy may stand. */
    private String address() {
        if (!(request.getNote(CoyoteAdapter.ADAPTER_NOTES) instanceof org.apache.catalina.connector.Request seen)) {
            return null;
        }
        return seen.getAttribute(ProxyFilter.CLIENT) instanceof String client ? client : seen.getRemoteAddr();
    }

    /** The connection's own: after the answer the container's request waits for its next one, and must not be asked. */
    private String peer() {
        request.action(ActionCode.REQ_HOST_ADDR_ATTRIBUTE, request);
        return request.remoteAddr().toString();
    }

    private void waitForPlace() {
        if (!waiting && mustWait()) {
            if (!intake.bodiesOf(sender).take(sender.party())) {
                if (!response.isCommitted()) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, Intake.RETRY_AFTER);
                }
                throw Refused.busy("error.busy");
            }
            waiting = true;
        }
    }

    /** Only of a body whose length is known can be told without waiting that some of it is there. */
    private boolean mustWait() {
        if (isOver()) {
            return false;
        }
        if (request.getContentLengthLong() < 0) {
            return true;
        }
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() <= 0;
    }

    private boolean isOver() {
        var over = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, over);
        return over.get();
    }

    private void leavePlace() {
        if (waiting) {
            waiting = false;
            intake.bodiesOf(sender).leave(sender.party());
        }
    }

    /**
     * After the answer: what nobody read is heard out where there is a place for that, since closing at once would take
     * the answer from a client that is still writing. The container itself would wait for ever.
     */
    void finish() {
        try {
            if (!isOver() && (slow || !hearOut())) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } finally {
            leavePlace();
            request.setInputBuffer(body);
        }
    }

    private boolean hearOut() {
        try {
            if (sender == null) {
                sender = Sender.at(peer());
            }
            long from = intake.now();
            long before = received;
            var ignored = new Ignored();
            while (!isOver() && intake.isWorthHearing(received - before, from, sender)) {
                waitForPlace();
                int read = body.doRead(ignored);
                if (read < 0) {
                    return true;
                }
                received += read;
            }
            return isOver();
        } catch (IOException | Refused gone) {
            return false;
        }
    }

    private static final class Ignored implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
