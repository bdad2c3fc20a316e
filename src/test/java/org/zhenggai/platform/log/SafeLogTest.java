package org.zhenggai.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is written to the log by the shipped configuration, when what it quotes was made to deceive. */
@ExtendWith(OutputCaptureExtension.class)
class SafeLogTest {

    private static final String FORGED = "2026-01-01T00:00:00.000Z  INFO 1 --- [main] o.zhenggai.Forged : all is well";

    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("org.zhenggai.Outside");

    @BeforeEach
    void configure() throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource("/logback-spring.xml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f"})
    void forgesNoEntry(String lineBreak, CapturedOutput output) {
        log.warn("Nobody is called {}", "a" + lineBreak + FORGED);
        log.warn("Signed in: a" + lineBreak + FORGED);
        log.error(
                "Failed", new IllegalStateException("a" + lineBreak + FORGED, new Exception("b" + lineBreak + FORGED)));
        assertThat(lines(output))
                .noneMatch(line -> line.startsWith("2026-01-01"))
                .anyMatch(line -> line.contains(FORGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u009b2J", "\u202e", "\u2066", "\u200b", "\ufeff", "\u0000", "\b", "\ud800"})
    void showsWhatCannotBeSeen(String unseen, CapturedOutput output) {
        log.warn("A file: {}", "a" + unseen + "b");
        log.error("Failed", new IllegalStateException("c" + unseen + "d"));
        assertThat(output.toString())
                .doesNotContain(unseen)
                .contains("a\\u%04x".formatted((int) unseen.charAt(0)), "c\\u%04x".formatted((int) unseen.charAt(0)));
    }

    @Test
    void keepsWhatIsMeantToBeRead(CapturedOutput output) {
        log.warn("文件名：{}\t{} {}", "王𬭎 ＡＢＣ.bpmn", "100 %", "$1 \\");
        log.error("Failed", new IllegalStateException("why"));
        assertThat(output.toString())
                .contains("文件名：王𬭎 ＡＢＣ.bpmn\t100 % $1 \\", "java.lang.IllegalStateException: why", "\tat ");
    }

    @Test
    void writesANameInOneLine() {
        assertThat(LogText.line("a\nb\r\nc\u2028d\u001b[0m")).isEqualTo("a\\u000ab\\u000d\\u000ac\\u2028d\\u001b[0m");
    }

    private static List<String> lines(CapturedOutput output) {
        return output.toString().lines().toList();
    }
}
