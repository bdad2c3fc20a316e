package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.util.FileSystemUtils;
import org.zhenggai.docs.Runner;
import org.zhenggai.docs.Shell;
import org.zhenggai.docs.ShellExample;

/** The model with which own-models.md begins. */
class OwnModelExampleTest extends AdministratorsFolder {

    @TempDir
    private Path sources;

    @Test
    void isDeployedByTheNextStart(CapturedOutput output) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), sources.resolve("processes"));
        for (ShellExample example : ShellExample.of(Runner.OWN_MODEL)) {
            new Shell(sources, Map.of()).run(example.text());
        }
        Path laid = sources.resolve("data/processes/measures-visits.bpmn");
        lay(laid.getFileName().toString(), Files.readString(laid));
        deploy();
        assertThat(refusals(output)).isEmpty();
        assertThat(latest("measures-visits")).isNotNull();
    }
}
