package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a page of the administration after a form was sent, and where something failed. */
class AnsweredAdministrationTest extends Browsing {

    private static final String ZH = "zh-CN";
    private static final String EN = "en";

    @ParameterizedTest
    @ValueSource(strings = {ZH, EN})
    void ofTheAdministration(String language) {
        Visitor administrator = visitor("sys.admin", DESK, language, true);
        Page page = administrator.page();
        administrator.open("/admin/people");
        page.click("#add-person summary");
        page.fill("#person-username", "sfj.handler");
        page.fill("#person-name", "新来的");
        page.selectOption("#person-unit", "sfj");
        administrator.click("#add-person .button-primary");
        ForEveryone.fits(administrator, "a person returned");
        page.fill("#person-username", "p" + Long.toString(System.nanoTime(), 36));
        administrator.click("#add-person .button-primary");
        assertThat(page.locator("#temporary-password").isVisible()).isTrue();
        ForEveryone.fits(administrator, "a password shown once");

        administrator.open("/admin/units");
        page.click("#add-unit summary");
        page.click(".admin-inline summary >> nth=0");
        ForEveryone.fits(administrator, "forms of units");
        administrator.open("/admin/policies/light");
        page.setInputFiles(
                "#policy-file",
                new FilePayload("light.dmn", "application/xml", "<definitions/>".getBytes(StandardCharsets.UTF_8)));
        administrator.click("#policy-upload button");
        assertThat(page.locator("#policy-upload [role=alert]").isVisible()).isTrue();
        ForEveryone.fits(administrator, "a policy refused");

        administrator.open("/password");
        page.fill("#current", "not-the-password");
        page.fill("#replacement", "another-known-password");
        page.fill("#repetition", "another-known-password");
        administrator.click("main .button-primary");
        assertThat(page.locator("main [role=alert]").isVisible()).isTrue();
        ForEveryone.fits(administrator, "a password refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {ZH, EN})
    void ofWhatWentWrong(String language) {
        database.deadLetter("shown");
        Visitor administrator = visitor("sys.admin", DESK, language, true);
        administrator.open("/admin/dead-letters");
        assertThat(administrator.page().locator("tbody tr").count()).isPositive();
        ForEveryone.fits(administrator, "messages that did not arrive");

        Visitor handler = visitor("scj.handler", DESK, language, true);
        database.without(
                "notification_preference",
                () -> assertThat(handler.open("/alerts/settings").status()).isEqualTo(500));
        assertThat(handler.page().locator(".error-reference code").innerText()).isNotBlank();
        ForEveryone.fits(handler, "a failure of our own");
    }
}
