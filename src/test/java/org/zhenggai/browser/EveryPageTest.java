package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages, on a desk and on a phone, with JavaScript and without. */
class EveryPageTest extends Browsing {

    static Stream<Arguments> rooms() {
        return Rooms.OF.keySet().stream()
                .flatMap(user -> Stream.of(Arguments.of(user, "zh-CN"), Arguments.of(user, "en")));
    }

    @Test
    void noPageIsLeftOut() {
        Addresses addresses = new Addresses();
        assertThat(addresses.all()).contains("/", "/ledger", "/items/{code}", "/admin/people/{username}", "/password");
        Stream<String> toured = Rooms.OF.values().stream().flatMap(List::stream).filter(path -> path.startsWith("/"));
        assertThat(addresses.without(Stream.concat(toured, Stream.of("/login"))))
                .as("pages that nobody looks at: name them in Rooms")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void isFitForEveryone(String user, String language) {
        Rooms.OF.get(user).forEach(this::path);
        Visitor visitor = visitor(user, DESK, language, true);
        Map<String, List<String>> headings = new LinkedHashMap<>();
        for (String stop : Rooms.OF.get(user)) {
            enter(visitor, stop);
            ForEveryone.fits(visitor, user + " " + stop);
            headings.put(stop, ForEveryone.headings(visitor));
        }
        // Without JavaScript the server's answer is the same but for its words.
        if (language.equals("zh-CN")) {
            Visitor plain = visitor(user, PHONE, language, false);
            headings.forEach((stop, headed) -> readsTheSame(plain, stop, headed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theDoorIsFitForEveryone(String language) {
        Visitor stranger = stranger(language, true);
        stranger.open("/login");
        ForEveryone.fits(stranger, "login");
        stranger.page().fill("#username", "sfj.handler");
        stranger.page().fill("#password", "not-the-password");
        stranger.click("main button");
        assertThat(stranger.page().locator("main [role=alert]").innerText()).isNotBlank();
        ForEveryone.fits(stranger, "login refused");
        stranger.open("/ledger");
        assertThat(stranger.page().url()).endsWith("/login");
    }

    private void readsTheSame(Visitor plain, String stop, List<String> headings) {
        enter(plain, stop);
        assertThat(ForEveryone.headings(plain)).as(stop + " without JavaScript").isEqualTo(headings);
        assertThat(plain.widthBeyondTheScreen())
                .as(stop + " without JavaScript")
                .isLessThanOrEqualTo(0);
        List<String> idle = new ArrayList<>();
        plain.page().locator("[data-print]:visible").all().forEach(button -> idle.add(button.innerText()));
        assertThat(idle).as(stop + ": buttons that only JavaScript serves").isEmpty();
    }

    private void enter(Visitor visitor, String stop) {
        Response answer = visitor.open(path(stop));
        int expected = stop.startsWith("/") ? 200 : Integer.parseInt(stop.substring(0, 3));
        assertThat(answer.status()).as(stop).isEqualTo(expected);
        assertThat(visitor.page().locator("main h1").first().innerText())
                .as(stop)
                .isNotBlank();
    }

    /** What the path names is made at the latest now. */
    private String path(String stop) {
        return sites.filled(stop.replaceFirst("^\\d+ ", ""));
    }
}
