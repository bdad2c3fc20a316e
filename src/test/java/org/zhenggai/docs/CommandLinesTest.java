package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.Kind;
import org.zhenggai.support.SourceFiles;

/** Builds and starts take minutes: whatever they name is there, and the settings are those that other tests start with. */
class CommandLinesTest {

    private static final Set<String> PHASES = Set.of("clean", "test", "test-compile", "package", "verify");
    private static final Pom POM = new Pom();
    private static final Settings SETTINGS = new Settings();

    static Stream<CommandLine> commandLines() {
        return CommandLine.all();
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void nameWhatIsThere(CommandLine line) throws Exception {
        assertThat(SETTINGS.variables()).containsAll(line.environment().keySet());
        for (String setting : line.settings()) {
            assertThat(setting).matches("--[a-z.-]+=\\S+");
            assertSetting(setting.substring(2).split("=", 2));
        }
        if (line.program().equals("java")) {
            assertJava(line.arguments());
        } else {
            assertMaven(line.arguments());
        }
    }

    private static void assertSetting(String... nameAndValue) {
        assertThat(SETTINGS.know(nameAndValue[0])).as(nameAndValue[0]).isTrue();
        if (nameAndValue[0].equals("spring.profiles.active")) {
            assertThat(SETTINGS.profiles()).contains(nameAndValue[1]);
        }
    }

    /** The virtual machine itself is asked about its options. */
    private static void assertJava(List<String> arguments) throws IOException, InterruptedException {
        int jar = arguments.indexOf("-jar");
        List<String> asked = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        arguments.subList(0, jar).stream(),
                        Stream.of("-version"))
                .flatMap(words -> words)
                .toList();
        assertThat(new ProcessBuilder(asked).start().waitFor())
                .as(asked.toString())
                .isZero();
        assertThat(arguments.get(jar + 1)).isEqualTo(POM.jar());
        assertThat(arguments.subList(jar + 2, arguments.size())).allMatch(argument -> argument.startsWith("--"));
        assertThat(POM.plugins(List.of())).as("makes the jar a whole").contains("spring-boot-maven-plugin");
    }

    private static void assertMaven(List<String> arguments) {
        List<String> profiles = arguments.stream()
                .filter(argument -> argument.startsWith("-P"))
                .map(argument -> argument.substring(2))
                .toList();
        assertThat(POM.profiles()).containsAll(profiles);
        for (String argument : arguments) {
            if (argument.startsWith("-D")) {
                assertProperty(profiles, argument.substring(2).split("=", 2));
            } else if (argument.contains(":")) {
                String plugin = argument.substring(0, argument.indexOf(':')) + "-maven-plugin";
                assertThat(POM.plugins(profiles)).as(argument).contains(plugin);
            } else if (!argument.startsWith("-P")) {
                assertThat(PHASES).contains(argument);
            }
        }
        if (profiles.contains("bench")) {
            assertBenchmark(POM.property("bench", "bench"));
        }
    }

    private static void assertProperty(List<String> profiles, String... nameAndValue) {
        switch (nameAndValue[0]) {
            case "skipTests", "spring-boot.run.profiles", "spring-boot.run.arguments" -> {
                // Of Maven's plugins; what they carry is among the settings.
            }
            case "test" -> assertTest(nameAndValue[1].replace("'", ""));
            case "zhenggai.test.database" ->
                assertThat(Arrays.stream(Kind.values()).map(Kind::toString)).contains(nameAndValue[1]);
            case "bench" -> {
                assertThat(profiles).contains("bench");
                assertBenchmark(nameAndValue[1]);
            }
            default ->
                assertThat(SourceFiles.under(Path.of("src/test/java"), ".java"))
                        .as("some test asks for " + nameAndValue[0])
                        .anyMatch(file -> SourceFiles.text(file)
                                .matches("(?s).*\"" + Pattern.quote(nameAndValue[1])
                                        + "\"\\.equals\\(System\\.getProperty\\(\"" + Pattern.quote(nameAndValue[0])
                                        + "\"\\).*"));
        }
    }

    private static void assertTest(String classAndStory) {
        String[] named = classAndStory.split("#", 2);
        List<Path> classes = SourceFiles.under(Path.of("src/test/java"), "/" + named[0] + ".java");
        assertThat(classes).hasSize(1);
        if (named.length == 2) {
            assertThat(SourceFiles.text(classes.get(0)))
                    .containsPattern("void " + named[1].replace("*", "\\w*") + "\\(");
        }
    }

    private static void assertBenchmark(String type) {
        assertThat(Path.of("src/bench/java", type.replace('.', '/') + ".java"))
                .content()
                .contains("public static void main(String[] args)");
    }

    @Test
    void mySqlIsReachedByTheSettingsThatTheSuiteReachesItsMariaDbWith() {
        EmptySchema schema = EmptySchema.mariaDb("jdbc:mysql://db.example.gov.cn:3306/zhenggai");
        assertThat(CommandLine.all()).anySatisfy(line -> {
            assertThat(line.settings()).containsExactly("--spring.profiles.active=" + schema.profile());
            assertThat(line.environment())
                    .containsOnlyKeys(schema.settings().keySet().toArray(String[]::new));
            assertThat(line.environment()).containsEntry("ZHENGGAI_DB_URL", schema.url());
        });
    }
}
