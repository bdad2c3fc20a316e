package org.zhenggai.platform.intake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.SignedIn;

/**
 * The container as the application starts it, by the settings of application.yml, with a clock that is moved by hand and
 * one servlet: it reads what it gets, or leaves it at {@code /unread}, for whomever the header {@code X-Person} names, and
 * has at {@code /answer} the longest answer that is not large.
 */
final class BareServer implements AutoCloseable {

    final AtomicLong nanos = new AtomicLong();
    final AtomicInteger atWork = new AtomicInteger();
    final AtomicInteger mostAtWork = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger answered = new AtomicInteger();
    final Intake intake;
    private final WebServer server;

    BareServer() throws IOException {
        this(null);
    }

    /** {@code silence} instead of the connector's own time-out. */
    BareServer(Duration silence) throws IOException {
        var environment = new StandardEnvironment();
        List.copyOf(new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml")))
                .forEach(environment.getPropertySources()::addLast);
        var properties =
                Binder.get(environment).bind("server", ServerProperties.class).get();
        var settings = Binder.get(environment)
                .bind("zhenggai.intake", IntakeSettings.class)
                .get();
        if (silence != null) {
            properties.getTomcat().setConnectionTimeout(silence);
        }
        intake = new Intake(settings, DataSize.ofMegabytes(51), nanos::get);
        var factory = new TomcatServletWebServerFactory(0);
        new TomcatWebServerFactoryCustomizer(environment, properties).customize(factory);
        factory.addConnectorCustomizers(connector -> IntakeConfiguration.bound(connector, intake));
        server = factory.getWebServer(
                context -> context.addServlet("reader", new Reader()).addMapping("/"));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Reader extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            try {
                signIn(request.getHeader("X-Person"));
                int read = request.getServletPath().equals("/unread")
                        ? -1
                        : request.getInputStream().readAllBytes().length;
                if (request.getServletPath().equals("/answer")) {
                    response.getOutputStream().write(new byte[LargeAnswers.LARGE]);
                    response.flushBuffer();
                    answered.incrementAndGet();
                } else if (request.getServletPath().equals("/address")) {
                    response.getOutputStream().print("from " + request.getRemoteAddr());
                } else {
                    response.getOutputStream().print("read " + read);
                }
            } catch (Refused refusal) {
                refused.incrementAndGet();
                response.setStatus(refusal.reason().status());
                response.getOutputStream().print(refusal.key());
            } finally {
                SecurityContextHolder.clearContext();
                atWork.decrementAndGet();
            }
        }

        private void signIn(String person) {
            if (person != null) {
                var signedIn = new SignedIn(person, "cs", Set.of(), true, false, null);
                SecurityContextHolder.getContext()
                        .setAuthentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
            }
        }
    }
}
