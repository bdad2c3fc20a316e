package org.zhenggai.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The engine for those who ask it something and whom it needs itself while it is being built: its listeners are use
 * cases, and use cases speak to it. The one place where that ring is cut: it is looked up when it is first asked.
 */
@Component
public class EngineServices {

    private final Supplier<ProcessEngine> engine;

    @Autowired
    EngineServices(ObjectProvider<ProcessEngine> engine) {
        this.engine = SingletonSupplier.of(engine::getObject);
    }

    public EngineServices(ProcessEngine engine) {
        this.engine = () -> engine;
    }

    public RuntimeService runtime() {
        return engine.get().getRuntimeService();
    }

    public TaskService tasks() {
        return engine.get().getTaskService();
    }

    public RepositoryService repository() {
        return engine.get().getRepositoryService();
    }

    public HistoryService history() {
        return engine.get().getHistoryService();
    }

    public ManagementService jobs() {
        return engine.get().getManagementService();
    }

    public IdentityService identity() {
        return engine.get().getIdentityService();
    }
}
