package org.zhenggai.sandbox.process;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.security.SignedIn;

/** Acts on this thread as if the person had signed in and called the API, where the engine asks for no permission of its own. */
@Component
@Profile("sandbox")
public class AsPerson {

    private final TaskService tasks;

    AsPerson(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    public void run(Person person, Runnable work) {
        SignedIn signedIn = signedIn(person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Through the door that every completion takes. */
    public void complete(Person person, String taskId, Map<String, Object> variables) {
        run(person, () -> tasks.complete(taskId, variables));
    }

    private static SignedIn signedIn(Person person) {
        TreeSet<String> roles = person.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
        return new SignedIn(person.username(), person.unit(), roles, person.active(), false, null);
    }
}
