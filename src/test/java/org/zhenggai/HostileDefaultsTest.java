package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.zhenggai.support.SourceFiles;

/** The suite runs where code that leans on the machine's zone, locale or charset fails; without this it might not. */
class HostileDefaultsTest {

    @Test
    void areAZoneFarFromTheCitysAndALocaleWithLettersOfItsOwn() {
        assertThat(System.getProperty("user.timezone")).isEqualTo("Pacific/Chatham");
        Locale hostile =
                Locale.forLanguageTag(System.getProperty("user.language") + "-" + System.getProperty("user.country"));
        assertThat(hostile).isEqualTo(Locale.forLanguageTag("tr-TR"));
        assertThat("TITLE".toLowerCase(hostile)).isNotEqualTo("title");
    }

    /** Some test before this one may have started Spring, so the hostile defaults are set again first. */
    @Test
    void giveWayToUtcAndNoLanguageWhenTheApplicationStarts() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run()) {
            assertThat(context.isActive()).isTrue();
            assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
            assertThat(Locale.getDefault()).isEqualTo(Locale.ROOT);
        } finally {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        }
    }

    @Test
    void doNotTouchTextsWhichAreUtf8WithoutException() {
        Stream.of("src/main", "src/test", "processes", "forms", "seeds")
                .flatMap(folder -> Stream.of(".java", ".xml", ".html", ".properties", ".yml", ".yaml", ".bpmn", ".dmn")
                        .flatMap(ending -> SourceFiles.underIfAny(Path.of(folder), ending).stream()))
                .forEach(file -> assertThatCode(() -> SourceFiles.text(file))
                        .as(file.toString())
                        .doesNotThrowAnyException());
    }

    static class Nothing {}
}
