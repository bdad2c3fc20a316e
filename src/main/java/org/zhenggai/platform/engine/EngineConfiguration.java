package org.zhenggai.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.outage.Outages;
import org.zhenggai.platform.text.Texts;

/**
 * Waits for the tables; outermost is what answers for an outage, then the retry; no language but bounded expressions and
 * FEEL, and no objects of Java out of the database.
 */
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
        close(configuration);
    }

    /** Some of these are the engine's defaults; a later release's are not ours to guess. */
    static void close(ProcessEngineConfigurationImpl configuration) {
        NoScripts none = new NoScripts();
        configuration.setScriptFactory(none);
        configuration.setScriptEngineResolver(none);
        configuration.setDmnElProvider(none);
        configuration.setDmnFeelEnableLegacyBehavior(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setAutoStoreScriptVariables(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableXxeProcessing(false);
    }

    /** In its place, and under its name. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        VariableSerializers serializers = configuration.getVariableSerializers();
        int place = serializers.getSerializerIndexByName(JavaObjectSerializer.NAME);
        serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
        serializers.addSerializer(new ObjectsOfJava(), place);
    }
}
