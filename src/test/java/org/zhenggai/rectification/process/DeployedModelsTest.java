package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhenggai.rectification.WorkKind.ENTRY;
import static org.zhenggai.rectification.WorkKind.MEASURE;
import static org.zhenggai.rectification.WorkKind.PERIOD;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.ModelFiles;

/** Which work each shipped model asks the records for. */
class DeployedModelsTest {

    @Test
    void handOutWhatTheirWorkConsistsOf() {
        assertThat(ModelFiles.processes().stream()
                        .filter(model -> model.name().startsWith("measures-"))
                        .collect(Collectors.toMap(ModelFiles.Model::name, DeployedModelsTest::handedOut)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "measures-checklist", Set.of(MEASURE),
                        "measures-immediate", Set.of(MEASURE),
                        "measures-institution-building", Set.of(MEASURE),
                        "measures-county-rollout", Set.of(MEASURE, ENTRY),
                        "measures-recurring", Set.of(MEASURE, PERIOD),
                        "measures-case-review", Set.of(MEASURE, ENTRY),
                        "measures-list-cleanup", Set.of(MEASURE, ENTRY),
                        "measures-clue-handling", Set.of(MEASURE, ENTRY)));
    }

    private static Set<WorkKind> handedOut(ModelFiles.Model model) {
        RepositoryService repository = mock(RETURNS_DEEP_STUBS);
        when(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(model.name())
                        .latestVersion()
                        .singleResult()
                        .getId())
                .thenReturn("definition");
        when(repository.getProcessModel("definition"))
                .thenReturn(new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8)));
        return new DeployedModels(repository).handsOut(model.name());
    }
}
