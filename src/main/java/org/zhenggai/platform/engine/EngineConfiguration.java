package org.zhenggai.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.outage.Outages;
import org.zhenggai.platform.text.Texts;

/** Waits for the tables, and puts outermost what answers for an outage, and the retry within. */
@Component
@DependsOnDatabaseInitialization
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final Outages outages;
    private final Texts texts;

    EngineConfiguration(Outages outages, Texts texts) {
        this.outages = outages;
        this.texts = texts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                new ArrayList<CommandInterceptor>(List.of(new AnswersOutages(outages, texts), new RetryOnConflict())));
    }
}
