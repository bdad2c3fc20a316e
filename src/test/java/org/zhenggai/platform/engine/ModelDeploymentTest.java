package org.zhenggai.platform.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.zhenggai.platform.start.StartRefused;

class ModelDeploymentTest {

    @TempDir
    private Path shipped;

    private final RepositoryService repository = mock(RepositoryService.class);

    @BeforeEach
    void shipOneModelAndItsForms() throws IOException {
        Files.createDirectories(shipped.resolve("processes"));
        Files.createDirectories(shipped.resolve("forms"));
        Files.copy(Path.of("processes/phases/planning.bpmn"), model());
        Files.copy(Path.of("forms/plan.html"), shipped.resolve("forms/plan.html"));
        Files.copy(Path.of("forms/decision.html"), shipped.resolve("forms/decision.html"));
    }

    @Test
    void namesTheTaskWhoseFormIsMissingAndDeploysNothing() throws IOException {
        Files.delete(shipped.resolve("forms/plan.html"));
        refuses("planning.bpmn: Task_SubmitPlan names the form embedded:deployment:forms/plan.html");
    }

    @Test
    void namesTheModelThatIsCutShort() throws IOException {
        rewrite(xml -> xml.substring(0, 1500));
        refuses("planning.bpmn cannot be read");
    }

    @Test
    void namesTheModelWhoseFlowLeadsNowhere() throws IOException {
        rewrite(xml -> xml.replace("targetRef=\"Task_ReviewPlan\"", "targetRef=\"Task_Gone\""));
        refuses("Task_Gone");
    }

    private void refuses(String reason) {
        assertThatThrownBy(() -> new ModelDeployment(repository, resources()).deploy())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
        verifyNoInteractions(repository);
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        Files.writeString(model(), change.apply(Files.readString(model())));
    }

    private Path model() {
        return shipped.resolve("processes/planning.bpmn");
    }

    private ResourcePatternResolver resources() {
        return new PathMatchingResourcePatternResolver() {
            @Override
            public Resource[] getResources(String pattern) throws IOException {
                return super.getResources(pattern.replace("classpath*:/", "file:" + shipped + "/"));
            }
        };
    }
}
