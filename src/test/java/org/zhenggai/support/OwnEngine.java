package org.zhenggai.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The engine's web applications look it up in a map of the whole JVM, where another context's may stand by now. */
public final class OwnEngine implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        isNow(SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
    }

    public static void isNow(ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }
}
