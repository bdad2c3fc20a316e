package org.zhenggai.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine for one test class; after each test nothing is deployed any more. */
public final class EngineInMemory implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private ProcessEngine engine;

    public RepositoryService repository() {
        return engine.getRepositoryService();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("deployments");
        configuration.setJdbcUrl("jdbc:h2:mem:deployments;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setJobExecutorActivate(false);
        // As application.yml has it.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setHistoryTimeToLive("P3650D");
        engine = configuration.buildProcessEngine();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        repository().createDeploymentQuery().list().forEach(deployment -> repository()
                .deleteDeployment(deployment.getId(), true));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        engine.close();
    }
}
