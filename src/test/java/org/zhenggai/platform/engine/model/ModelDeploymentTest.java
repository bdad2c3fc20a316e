package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.platform.engine.EngineInMemory;
import org.zhenggai.platform.start.StartRefused;

class ModelDeploymentTest {

    @RegisterExtension
    static final EngineInMemory ENGINE = new EngineInMemory();

    @TempDir
    private Path folder;

    private ShippedFolder shipped;

    @BeforeEach
    void shipOneModelItsFormsAndOneTable() throws IOException {
        shipped = ShippedFolder.in(folder)
                .with(
                        "processes/phases/planning.bpmn",
                        "forms/plan.html",
                        "forms/decision.html",
                        "processes/decisions/light.dmn");
    }

    @Test
    void namesTheTaskWhoseFormIsMissingAndDeploysNothing() throws IOException {
        Files.delete(shipped.file("forms/plan.html"));
        refuses("planning.bpmn: Task_SubmitPlan names the form embedded:deployment:forms/plan.html");
    }

    @Test
    void namesTheModelThatIsCutShort() throws IOException {
        rewrite(model(), xml -> xml.substring(0, 1500));
        refuses("planning.bpmn cannot be read");
    }

    @Test
    void namesTheModelWhoseFlowLeadsNowhere() throws IOException {
        rewrite(model(), xml -> xml.replace("targetRef=\"Task_ReviewPlan\"", "targetRef=\"Task_Gone\""));
        refuses("Task_Gone");
    }

    @Test
    void deploysNothingAgainWhereNothingChanged() {
        deploy();
        deploy();
        assertThat(ENGINE.repository().createDeploymentQuery().list())
                .extracting(Deployment::getName)
                .containsExactlyInAnyOrder("models", "policies");
    }

    @Test
    void deploysANewVersionOfAModelThatChanged() throws IOException {
        deploy();
        rewrite(model(), xml -> xml.replace("name=\"审核方案\"", "name=\"复核方案\""));
        deploy();
        assertThat(ENGINE.repository()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .singleResult()
                        .getVersion())
                .isEqualTo(2);
    }

    @Test
    void bringsATableThatIsNewInAnUpgrade() throws IOException {
        deploy();
        shipped.with("processes/decisions/sign-off-route.dmn");
        deploy();
        deploy();
        assertThat(versions("sign-off-route")).isOne();
        assertThat(versions("light")).isOne();
    }

    @Test
    void leavesTheOfficesOwnVersionOfATableAlone() throws IOException {
        deploy();
        String own = Files.readString(table()).replace("<text>15</text>", "<text>20</text>");
        ENGINE.repository()
                .createDeployment()
                .name("office")
                .addString("light.dmn", own)
                .deploy();
        rewrite(table(), xml -> xml.replace("<text>15</text>", "<text>5</text>"));
        deploy();
        assertThat(versions("light")).isEqualTo(2);
    }

    private void deploy() {
        new ModelDeployment(ENGINE.repository(), shipped.files()).deploy();
    }

    private static long versions(String table) {
        return ENGINE.repository()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .count();
    }

    private void refuses(String reason) {
        assertThatThrownBy(this::deploy)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
        assertThat(ENGINE.repository().createDeploymentQuery().count()).isZero();
    }

    private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private Path model() {
        return shipped.file("processes/planning.bpmn");
    }

    private Path table() {
        return shipped.file("processes/light.dmn");
    }
}
