package org.zhenggai.support;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.zhenggai.platform.engine.EngineServices;

/** An engine that has decision tables, and nothing else. */
public final class DeployedPolicies {

    private DeployedPolicies() {}

    /** Each table as it lies in the folder. */
    public static EngineServices asShipped() {
        return of(ModelFiles.decisions().stream()
                .collect(Collectors.toMap(DeployedPolicies::name, file -> SourceFiles.text(file))));
    }

    /** Tables as given, by their ids. */
    public static EngineServices of(Map<String, String> tables) {
        ProcessEngine engine = mock(RETURNS_DEEP_STUBS);
        RepositoryService repository = engine.getRepositoryService();
        tables.keySet().forEach(table -> {
            DecisionDefinition definition = mock();
            when(definition.getId()).thenReturn(table);
            when(repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(table)
                            .latestVersion()
                            .singleResult())
                    .thenReturn(definition);
        });
        when(repository.getDecisionModel(anyString()))
                .thenAnswer(call -> new ByteArrayInputStream(
                        tables.get(call.<String>getArgument(0)).getBytes(StandardCharsets.UTF_8)));
        return new EngineServices(engine);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".dmn", "");
    }
}
