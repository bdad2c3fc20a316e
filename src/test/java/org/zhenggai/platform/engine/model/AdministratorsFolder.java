package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.zhenggai.platform.engine.EngineInMemory;
import org.zhenggai.rectification.process.BeansForModels;
import org.zhenggai.rectification.process.FieldsOfSteps;

/** A platform that ships one model, and the folder into which an administrator lays others. */
@ExtendWith(OutputCaptureExtension.class)
abstract class AdministratorsFolder {

    @RegisterExtension
    static final EngineInMemory ENGINE = new EngineInMemory();

    @TempDir
    private Path folder;

    @TempDir
    Path data;

    ShippedFolder shipped;

    @BeforeEach
    void shipFormsAndOneModel() throws IOException {
        shipped = ShippedFolder.in(folder)
                .with("forms/outcome.html", "forms/decision.html", "processes/measures/measures-checklist.bpmn");
    }

    static String visits() throws IOException {
        return Files.readString(Path.of("processes/measures/measures-checklist.bpmn"))
                .replace("measures-checklist", "measures-visits");
    }

    static String replaced(String part, String wrong) throws IOException {
        assertThat(visits()).contains(part);
        return visits().replace(part, wrong);
    }

    void lay(String name, String xml) throws IOException {
        Files.createDirectories(data.resolve("processes"));
        Files.writeString(data.resolve("processes").resolve(name), xml);
    }

    void deploy() {
        new LocalModels(data.toString(), shipped.files(), rules(), ENGINE.repository()).deploy();
    }

    /** Why the model is refused; null where it is not. */
    String refusal(String xml) {
        try {
            rules().check("measures-visits", xml.getBytes(StandardCharsets.UTF_8));
            return null;
        } catch (ModelMistake mistake) {
            return mistake.getMessage();
        }
    }

    private ModelRules rules() {
        return new ModelRules(
                shipped.files(),
                new ModelLanguage(),
                new ModelForms(shipped.files(), new FieldsOfSteps()),
                new ModelTables(shipped.files()),
                new FieldsOfSteps(),
                new BeansForModels());
    }

    static ProcessDefinition latest(String key) {
        return ENGINE.repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    static List<String> refusals(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("Model refused"))
                .toList();
    }
}
