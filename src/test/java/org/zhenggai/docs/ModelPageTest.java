package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelPageTest {

    private static final Path PAGE = Path.of("src/docs/models.zh-CN.md");

    @Test
    void thePageSaysWhatModelsTablesAndSeedsSay() throws IOException {
        String page = new ModelPage().text();
        if ("write".equals(System.getProperty("zhenggai.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("Models, tables or seeds have changed; renew the page with: mvn test -Dtest=ModelPageTest"
                        + " -Dzhenggai.docs=write")
                .isRegularFile()
                .content()
                .isEqualTo(page);
    }
}
