package org.zhenggai.rectification.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The engine without its own permissions, where ours have decided already. */
@Component
class UnaskedEngine {

    private final IdentityService identity;

    UnaskedEngine(IdentityService identity) {
        this.identity = identity;
    }

    void run(Runnable work) {
        answer(() -> {
            work.run();
            return null;
        });
    }

    <T> T answer(Supplier<T> work) {
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
