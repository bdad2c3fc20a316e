package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.zhenggai.life.Desk;
import org.zhenggai.life.TrainingGround;
import org.zhenggai.support.SourceFiles;

/** Whoever types a page's examples into a shell, one after the other, gets the answers that it promises. */
class ExamplesOnThePlatformTest extends TrainingGround {

    /** The clock goes on with the operator's, so his page comes last. */
    private static final List<Path> PAGES = ShellExample.of(Runner.PLATFORM).stream()
            .map(ShellExample::page)
            .distinct()
            .sorted((one, other) ->
                    Boolean.compare(one.equals(Documentation.OPERATION), other.equals(Documentation.OPERATION)))
            .toList();

    private static final String SAYS_STATUSES = """
            curl() {
              command curl --silent --show-error --noproxy '*' --max-time 60 --write-out '%{stderr}%{http_code}\\n' "$@" 2>&9
            }
            exec 9>statuses.txt
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void runsAsTheApiPageStartsIt() {
        assertThat(CommandLine.startOfSandbox(Documentation.API)).hasSize(2).allSatisfy(setting -> {
            String[] nameAndValue = setting.substring(2).split("=", 2);
            if (nameAndValue[0].equals("spring.profiles.active")) {
                assertThat(environment.getActiveProfiles()).contains(nameAndValue[1]);
            } else {
                assertThat(environment.getProperty(nameAndValue[0])).isEqualTo(nameAndValue[1]);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> answersWhatItsPageSays() {
        assumeTrue(Shell.finds("curl"), "bash and curl");
        standAt(desk.timeline("ZG-2022-0203").get(0).path("at").asText());
        return PAGES.stream().map(page -> DynamicTest.dynamicTest(page.toString(), () -> type(page)));
    }

    private void type(Path page) throws IOException {
        Files.copy(Documentation.README, folder.resolve("README.md"), StandardCopyOption.REPLACE_EXISTING);
        if (page.endsWith("own-models.md")) {
            deployTwoVersions();
        }
        List<Statement> statements = ShellExample.of(Runner.PLATFORM).stream()
                .filter(example -> example.page().equals(page))
                .flatMap(example -> example.statements().stream())
                .toList();
        StringBuilder script = new StringBuilder(SAYS_STATUSES);
        statements.forEach(statement -> script.append("echo next >&9; echo next\n")
                .append(here(statement.code()))
                .append('\n'));
        String[] said = new Shell(folder, Map.of()).run(script.toString()).split("next\n", -1);
        List<List<Integer>> answers = answers();
        assertThat(answers).hasSameSizeAs(statements);
        for (int at = 0; at < statements.size(); at++) {
            if (statements.get(at).program().equals("curl")) {
                assertAnswers(statements.get(at), answers.get(at), said[at + 1]);
            }
        }
    }

    /** Other requests, whose answers it uses, come before its own. */
    private static void assertAnswers(Statement statement, List<Integer> answers, String said) {
        assertThat(answers).as(statement.code()).isNotEmpty();
        int last = answers.size() - 1;
        assertThat(answers.subList(0, last)).as(statement.code()).allMatch(status -> status / 100 == 2);
        if (statement.status() == null) {
            assertThat(answers.get(last)).as("%s%n%s", statement.code(), said).isBetween(200, 299);
        } else {
            assertThat(answers.get(last)).as("%s%n%s", statement.code(), said).isEqualTo(statement.status());
        }
    }

    private List<List<Integer>> answers() throws IOException {
        List<List<Integer>> answers = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("statuses.txt"))) {
            if (line.equals("next")) {
                answers.add(new ArrayList<>());
            } else {
                answers.get(answers.size() - 1).add(Integer.valueOf(line));
            }
        }
        return answers;
    }

    /** What stands for the reader's own; anything else of that kind is somebody's to fill in. */
    private String here(String code) {
        String here = code.replace("http://localhost:8080", "http://localhost:" + port)
                .replace("http://地址", "http://localhost:" + port)
                .replace("Start-2026-pass", PASSWORD)
                .replace(":密码", ":" + PASSWORD);
        if (here.contains("<closed code>")) {
            here = here.replace("<closed code>", closed());
        }
        assertThat(here).doesNotContainPattern("<[^<>\\n]+>|密码|地址");
        return here;
    }

    private String closed() {
        String code = desk.dispatched(Desk.order("sfj", "IMMEDIATE", "GENERAL"));
        desk.goOnToStatus(code, "CLOSED");
        return code;
    }

    /** As if the file of the page's first example had been laid into the data folder, and changed. */
    private void deployTwoVersions() {
        String first = SourceFiles.text(Path.of("processes/measures/measures-checklist.bpmn"))
                .replace("measures-checklist", "measures-visits");
        for (String xml : List.of(first, first.replace("落实整改措施", "走访执法对象"))) {
            repository
                    .createDeployment()
                    .name("local/measures-visits.bpmn")
                    .addString("processes/measures-visits.bpmn", xml)
                    .addString("forms/outcome.html", SourceFiles.text(Path.of("forms/outcome.html")))
                    .deploy();
        }
    }
}
