package org.zhenggai.platform.intake;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/** Around Tomcat's own: also what its pipeline never sees, as {@code OPTIONS *}, has a body that may never come. */
final class IntakeAdapter implements Adapter {

    private final Adapter container;
    private final Intake intake;

    IntakeAdapter(Adapter container, Intake intake) {
        this.container = container;
        this.intake = intake;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        var body = new IncomingBody(request, response, intake);
        request.setInputBuffer(body);
        try {
            container.service(request, response);
        } finally {
            body.finish();
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return container.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return container.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        container.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        container.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return container.getDomain();
    }
}
