package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages, on a desk and on a phone: readable by everyone, within the screen, within the policy. */
class EveryPageTest extends Browsing {

    private static final List<String> BUSINESS =
            List.of("/", "/ledger", "/assignments", "/alerts", "/alerts/settings", "/help");
    private static final List<String> ADMINISTRATION = List.of(
            "/admin",
            "/admin/units",
            "/admin/people",
            "/admin/programmes",
            "/admin/calendars",
            "/admin/calendars/2023",
            "/admin/policies",
            "/admin/policies/escalation-policy",
            "/admin/dead-letters",
            "/admin/models",
            "/help",
            "/password");

    static Stream<Arguments> rooms() {
        return Stream.of("zh-CN", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of(
                                "office.officer",
                                language,
                                with(
                                        BUSINESS,
                                        "/ledger/new",
                                        "/items/ZG-2022-0203",
                                        "/items/SS-2023-01",
                                        "/admin/policies")),
                        Arguments.of("sfj.handler", language, BUSINESS),
                        Arguments.of("city.leader", language, BUSINESS),
                        Arguments.of("auditor", language, BUSINESS),
                        Arguments.of("sys.admin", language, ADMINISTRATION),
                        Arguments.of("sec.admin", language, List.of("/admin", "/admin/people", "/admin/sessions"))));
    }

    private static List<String> with(List<String> pages, String... more) {
        List<String> all = new ArrayList<>(pages);
        all.addAll(List.of(more));
        return all;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void isFitForEveryone(String user, String language, List<String> pages) {
        Visitor visitor = visitor(user, DESK, language, true);
        for (String path : pages) {
            assertThat(visitor.open(path).status()).as(path).isEqualTo(200);
            assertThat(visitor.axe()).as(path).isEmpty();
            assertThat(visitor.page().content())
                    .as(path + ": keys instead of texts")
                    .doesNotContain("??");
            visitor.page().setViewportSize(PHONE, 844);
            assertThat(visitor.widthBeyondTheScreen()).as(path + " on a phone").isLessThanOrEqualTo(0);
            // What differs on a phone is the layout, which is the same in either language.
            if (language.equals("zh-CN")) {
                assertThat(visitor.axe()).as(path + " on a phone").isEmpty();
            }
            visitor.page().setViewportSize(DESK, 900);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ledger",
                "/ledger/new",
                "/items/ZG-2022-0701",
                "/assignments",
                "/alerts",
                "/alerts/settings",
                "/admin/policies/light",
                "/help"
            })
    void readsWithoutJavaScript(String path) {
        Visitor visitor = visitor("office.officer", DESK, "zh-CN", false);
        visitor.open(path);
        assertThat(visitor.page().locator("main h1").first().innerText()).isNotBlank();
        assertThat(visitor.page().locator("nav a[aria-current=page]").count()).isPositive();
    }

    @Test
    void saysWhereOneIsWhenThereIsNothing() {
        Visitor visitor = visitor("office.officer");
        assertThat(visitor.open("/items/ZG-1999-0101").status()).isEqualTo(404);
        assertThat(visitor.page().locator("main").innerText()).contains("ZG-1999-0101");
        assertThat(visitor.axe()).isEmpty();
    }
}
