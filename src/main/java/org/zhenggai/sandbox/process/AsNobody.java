package org.zhenggai.sandbox.process;

import java.util.function.IntSupplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Timers and sweeps belong to nobody: what they do must not depend on who moved the clock, nor bear that name. */
@Component
@Profile("sandbox")
public class AsNobody {

    private final IdentityService identity;

    AsNobody(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    public int run(IntSupplier work) {
        SecurityContext signedIn = SecurityContextHolder.getContext();
        Authentication known = identity.getCurrentAuthentication();
        SecurityContextHolder.clearContext();
        identity.clearAuthentication();
        try {
            return work.getAsInt();
        } finally {
            SecurityContextHolder.setContext(signedIn);
            if (known != null) {
                identity.setAuthentication(known);
            }
        }
    }
}
