package org.zhenggai.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The engine without its own permissions, where ours have decided already. */
@Component
public class EngineWithoutAuthorization {

    private final EngineServices engine;

    EngineWithoutAuthorization(EngineServices engine) {
        this.engine = engine;
    }

    public void run(Runnable work) {
        answer(() -> {
            work.run();
            return null;
        });
    }

    public <T> T answer(Supplier<T> work) {
        Authentication authentication = engine.identity().getCurrentAuthentication();
        engine.identity().clearAuthentication();
        try {
            return work.get();
        } finally {
            if (authentication != null) {
                engine.identity().setAuthentication(authentication);
            }
        }
    }
}
