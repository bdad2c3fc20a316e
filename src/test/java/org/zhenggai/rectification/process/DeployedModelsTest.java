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
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.engine.EngineServices;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.ModelFiles;

/** Which work each shipped model asks the records for. */
class DeployedModelsTest {

    @Test
    void handOutWhatTheirWorkConsistsOf() {
        assertThat(ModelFiles.processes().stream()
                        .filter(model -> model.name().startsWith("measures-"))
                        .collect(Collectors.toMap(ModelFiles.Model::name, model -> handedOut(model.content()))))
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- ${work.measures(execution)} -->",
                "<?work ${work.measures(execution)}?>",
                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${work.measures(execution)}\">"
                        + "<bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
            })
    void countNothingThatTheyOnlyMention(String mention) {
        String xml = ModelFiles.processes().stream()
                .filter(model -> model.name().equals("measures-checklist"))
                .findFirst()
                .orElseThrow()
                .xml()
                .replace("</bpmn:documentation>", "${work.measures(execution)}</bpmn:documentation>")
                .replaceFirst("(?s)<bpmn:multiInstanceLoopCharacteristics.*?/>", Matcher.quoteReplacement(mention));
        assertThat(handedOut(Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    private static Set<WorkKind> handedOut(BpmnModelInstance model) {
        ProcessEngine engine = mock(RETURNS_DEEP_STUBS);
        RepositoryService repository = engine.getRepositoryService();
        when(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("measures-asked")
                        .latestVersion()
                        .singleResult()
                        .getId())
                .thenReturn("definition");
        when(repository.getBpmnModelInstance("definition")).thenReturn(model);
        return new DeployedModels(new EngineServices(engine)).handsOut("measures-asked");
    }
}
