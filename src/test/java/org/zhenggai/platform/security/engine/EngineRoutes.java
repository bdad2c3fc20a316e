package org.zhenggai.platform.security.engine;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Every route of the engine's REST applications, as their classes declare them; ids in paths are {@code none}. */
final class EngineRoutes {

    /** An id that nothing has. */
    static final String ID = "none";

    private static final int DEEPEST = 6;
    private static final String VARIABLE = "\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}";

    record Route(String method, String path) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }

    private EngineRoutes() {}

    static Collection<Route> all() {
        TreeSet<Route> routes = new TreeSet<>();
        Map<String, Application> applications = Map.of(
                "/camunda/api/engine", new EngineRestApplication(),
                "/camunda/api/tasklist", new TasklistApplication(),
                "/camunda/api/cockpit", new CockpitApplication(),
                "/camunda/api/admin", new AdminApplication(),
                "/camunda/api/welcome", new WelcomeApplication());
        CamundaRestResources.getResourceClasses().forEach(type -> root("/engine-rest", type, routes));
        applications.forEach((at, application) -> application.getClasses().forEach(type -> root(at, type, routes)));
        return routes;
    }

    private static void root(String at, Class<?> type, Collection<Route> routes) {
        Path path = AnnotatedElementUtils.findMergedAnnotation(type, Path.class);
        if (path != null) {
            resource(join(at, path.value()), type, routes, 0);
        }
    }

    private static void resource(String at, Class<?> type, Collection<Route> routes, int depth) {
        for (Method method : type.getMethods()) {
            Path path = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
            HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
            String address = path == null ? at : join(at, path.value());
            if (verb != null) {
                routes.add(new Route(verb.value(), address));
            } else if (path != null && depth < DEEPEST) {
                resource(address, method.getReturnType(), routes, depth + 1);
            }
        }
    }

    private static String join(String at, String path) {
        String name = path.replaceAll(VARIABLE, ID).replaceAll("^/|/$", "");
        return name.isEmpty() ? at : at + "/" + name;
    }
}
