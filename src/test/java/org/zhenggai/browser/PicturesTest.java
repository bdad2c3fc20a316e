package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README's pictures, taken from the story. {@code -Dzhenggai.docs=write} renews them in the sources; else they go to
 * {@code target/pictures}, to be looked at.
 */
class PicturesTest extends Browsing {

    private static final Path FOLDER = "write".equals(System.getProperty("zhenggai.docs"))
            ? Path.of("src/docs/pictures")
            : Path.of("target/pictures");

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("dashboard", "city.leader", DESK, "/"),
                Arguments.of("dashboard-phone", "city.leader", PHONE, "/"),
                Arguments.of("ledger", "office.officer", DESK, "/ledger"),
                Arguments.of("ledger-phone", "office.officer", PHONE, "/ledger"),
                Arguments.of("item", "office.officer", DESK, "/items/ZG-2022-0701"),
                Arguments.of("item-phone", "office.officer", PHONE, "/items/ZG-2022-0701"),
                Arguments.of("duties-phone", "sfj.handler", PHONE, "/assignments"),
                Arguments.of("policy", "sys.admin", DESK, "/admin/policies/escalation-policy"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void shows(String name, String user, int width, String path) {
        Visitor visitor = visitor(user, width, "zh-CN", true);
        assertThat(visitor.open(path).status()).isEqualTo(200);
        Path picture = FOLDER.resolve(name + ".png");
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(name.equals("dashboard")));
        assertThat(picture).isNotEmptyFile();
    }
}
