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

/** Waits for the tables, puts the retry outermost, and reads no objects of Java out of the database. */
@Component
@DependsOnDatabaseInitialization
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineConfiguration extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                new ArrayList<CommandInterceptor>(List.of(new RetryOnConflict())));
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
