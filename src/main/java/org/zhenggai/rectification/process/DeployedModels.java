package org.zhenggai.rectification.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.WorkKind;

/** Which ways of carrying out work are deployed. */
@Component
public class DeployedModels {

    private final RepositoryService repository;

    DeployedModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Ids of the measures models, sorted. */
    public List<String> measures() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKeyLike("measures-%")
                .latestVersion()
                .list()
                .stream()
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList();
    }

    /** Which kinds of work the model hands out. */
    public Set<WorkKind> handsOut(String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream model = repository.getProcessModel(definition)) {
            String text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(WorkKind.values())
                    .filter(kind -> text.contains(kind.function()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkKind.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
