package org.zhenggai.sandbox.process;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.sandbox.Acting;

@Component
@Profile("sandbox")
class ActingInEngine implements Acting {

    private final EngineServices engine;

    ActingInEngine(EngineServices engine) {
        this.engine = engine;
    }

    @Override
    public void as(Person person, Runnable work) {
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

    @Override
    public void complete(Person person, String taskId, Map<String, Object> variables) {
        as(person, () -> engine.tasks().complete(taskId, variables));
    }

    private static SignedIn signedIn(Person person) {
        TreeSet<String> roles = person.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
        return new SignedIn(person.username(), person.unit(), roles, person.active(), false, null);
    }

    @Override
    public int asNobody(IntSupplier work) {
        SecurityContext signedIn = SecurityContextHolder.getContext();
        Authentication known = engine.identity().getCurrentAuthentication();
        SecurityContextHolder.clearContext();
        engine.identity().clearAuthentication();
        try {
            return work.getAsInt();
        } finally {
            SecurityContextHolder.setContext(signedIn);
            if (known != null) {
                engine.identity().setAuthentication(known);
            }
        }
    }
}
