package org.zhenggai.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The engine without its own permissions, where ours have decided already. */
@Component
public class UnaskedEngine {

    private final IdentityService identity;

    UnaskedEngine(IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable work) {
        answer(() -> {
            work.run();
            return null;
        });
    }

    public <T> T answer(Supplier<T> work) {
        Authentication authentication = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (authentication != null) {
                identity.setAuthentication(authentication);
            }
        }
    }
}
