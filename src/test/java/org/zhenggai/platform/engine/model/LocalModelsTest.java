package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.zhenggai.support.ModelFiles;

/** Models of an administrator's own, from the folder to the engine. */
class LocalModelsTest extends AdministratorsFolder {

    @Test
    void deploysAModelWithTheShippedForms() throws IOException {
        lay("measures-visits.bpmn", visits());
        deploy();
        ProcessDefinition model = latest("measures-visits");
        assertThat(model.getVersion()).isOne();
        assertThat(ENGINE.repository().getDeploymentResourceNames(model.getDeploymentId()))
                .containsExactlyInAnyOrder(
                        "processes/measures-visits.bpmn", "forms/outcome.html", "forms/decision.html");
    }

    @Test
    void deploysNothingAgainWhereNothingChanged() throws IOException {
        lay("measures-visits.bpmn", visits());
        deploy();
        deploy();
        assertThat(ENGINE.repository().createDeploymentQuery().list())
                .singleElement()
                .satisfies(deployment -> assertThat(deployment.getName()).isEqualTo("local/measures-visits.bpmn"));
    }

    @Test
    void deploysANewVersionWhenAFormOfThePlatformChanged() throws IOException {
        lay("measures-visits.bpmn", visits());
        deploy();
        Files.writeString(
                shipped.file("forms/outcome.html"), Files.readString(Path.of("forms/outcome.html")) + "<!-- new -->");
        deploy();
        assertThat(latest("measures-visits").getVersion()).isEqualTo(2);
    }

    @Test
    void hasNothingToDoWithoutAFolder(CapturedOutput output) {
        deploy();
        assertThat(ENGINE.repository().createDeploymentQuery().count()).isZero();
        assertThat(refusals(output)).isEmpty();
    }

    @Test
    void saysThatTheFolderCannotBeRead(CapturedOutput output) throws IOException {
        Files.writeString(data.resolve("processes"), "a file where a folder should be");
        deploy();
        assertThat(refusals(output)).singleElement().asString().contains("processes: folder: cannot be read");
    }

    @Test
    void refusesABrokenFileInOneLineAndDeploysTheOthers(CapturedOutput output) throws IOException {
        lay("measures-broken.bpmn", visits().substring(0, 1500));
        lay("measures-visits.bpmn", visits());
        deploy();
        assertThat(refusals(output)).singleElement().asString().contains("measures-broken.bpmn", "line ");
        assertThat(output).doesNotContain("\tat ");
        assertThat(latest("measures-visits").getVersion()).isOne();
    }

    @Test
    void leavesTheLastGoodVersionInPlaceAndTakesTheCorrectedOne(CapturedOutput output) throws IOException {
        lay("measures-visits.bpmn", visits());
        deploy();
        lay("measures-visits.bpmn", visits().replace("</bpmn:process>", ""));
        deploy();
        assertThat(refusals(output)).hasSize(1);
        assertThat(latest("measures-visits").getVersion()).isOne();
        lay("measures-visits.bpmn", visits().replace("name=\"落实整改措施\"", "name=\"走访企业\""));
        deploy();
        assertThat(refusals(output)).hasSize(1);
        assertThat(latest("measures-visits").getVersion()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoFile(CapturedOutput output) throws IOException {
        Files.createDirectories(data.resolve("processes/measures-visits.bpmn"));
        deploy();
        assertThat(refusals(output)).singleElement().asString().contains("measures-visits.bpmn: file: cannot be read");
    }

    @Test
    void takesComparisonsAndAnnotations() throws IOException {
        lay(
                "measures-visits.bpmn",
                EvilModels.choosing("${!(grade == 'MAJOR') &amp;&amp; round &gt;= 3 or not empty kind}")
                        .replace(
                                "</bpmn:process>",
                                "<bpmn:textAnnotation id=\"Text_Why\"><bpmn:text>走访</bpmn:text></bpmn:textAnnotation></bpmn:process>"));
        deploy();
        assertThat(latest("measures-visits")).isNotNull();
    }

    /** Text that looks like a line of the log, in the one place that an administrator's file system lets it into. */
    @Test
    void tellsOfAFileInOneLineHoweverItIsCalled(CapturedOutput output) throws IOException {
        String forged = "2026-01-01 INFO all is well";
        lay("measures-\n" + forged + "\r\u001b[31m\u202e\u2028.bpmn", visits());
        deploy();
        assertThat(refusals(output))
                .singleElement()
                .asString()
                .contains(
                        "measures-\\u000a" + forged + "\\u000d\\u001b[31m\\u202e\\u2028.bpmn: process measures-visits");
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith(forged));
    }

    /** An administrator begins with a copy of what works. */
    @Test
    void takesACopyOfEveryMeasuresModelOfThePlatform(CapturedOutput output) throws IOException {
        shipped.with("forms/plan.html", "forms/acceptance.html", "forms/acknowledge.html", "forms/redispatch.html");
        List<ModelFiles.Model> models = ModelFiles.processes().stream()
                .filter(model -> model.name().startsWith("measures-"))
                .toList();
        for (ModelFiles.Model model : models) {
            lay(model.name() + "-2.bpmn", model.xml().replace("\"" + model.name(), "\"" + model.name() + "-2"));
        }
        deploy();
        assertThat(refusals(output)).isEmpty();
        assertThat(ENGINE.repository().createProcessDefinitionQuery().count()).isEqualTo(models.size());
    }
}
