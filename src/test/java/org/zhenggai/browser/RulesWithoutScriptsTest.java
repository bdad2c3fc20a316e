package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Programmes, calendars, policies and messages in a browser that runs no scripts. */
class RulesWithoutScriptsTest extends WithoutScripts {

    private static final String CALENDAR = "form[action$='/admin/calendars'] ";
    private static final String CALENDAR_FILE = "form[action$='/admin/calendars/file'] ";

    @Test
    void aProgrammeIsAdded() {
        String code = "P-" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        Visitor administrator = at("/admin/programmes");
        Page page = administrator.page();
        unfold(administrator, "#add-programme");
        page.fill("#programme-code", "SFZDC-2022");
        page.fill("#programme-name", "又一个专项");
        page.fill("#programme-notice", "7");
        page.fill("#programme-categories", "依法决策\n公正司法");
        refused(administrator, "#add-programme .button-primary", "#add-programme");
        kept(administrator, "#programme-name", "又一个专项");
        kept(administrator, "#programme-categories", "依法决策\n公正司法");
        page.fill("#programme-code", code);
        done(administrator, "#add-programme .button-primary");
        assertThat(page.locator("main").innerText()).contains(code, "又一个专项");
    }

    @Test
    void aYearIsTypedLookedAtAndLoaded() {
        Visitor administrator = at("/admin/calendars");
        Page page = administrator.page();
        page.fill("#calendar-year", "2041");
        page.fill("#calendar-source", "通知");
        page.fill("#calendar-holidays", "元旦那天");
        refused(administrator, CALENDAR + "button", CALENDAR);
        kept(administrator, "#calendar-source", "通知");
        kept(administrator, "#calendar-holidays", "元旦那天");
        page.fill("#calendar-holidays", "2041-01-01..2041-01-03");
        administrator.click(CALENDAR + "button");
        assertThat(page.locator("main h1").innerText()).contains("2041");
        done(administrator, "form[action$='/confirmation'] button");

        administrator.open("/admin/calendars");
        page.setInputFiles("#calendar-upload", file("2042.yaml", "year: 2042\nholiday: none\n"));
        refused(administrator, CALENDAR_FILE + "button", CALENDAR_FILE);
        page.setInputFiles(
                "#calendar-upload",
                file("2042.yaml", "year: 2042\nsource: 通知\nholidays:\n  - 2042-01-01..2042-01-03\n"));
        administrator.click(CALENDAR_FILE + "button");
        assertThat(page.locator("main h1").innerText()).contains("2042");
    }

    @Test
    void aPolicyIsReplacedByAFile() throws IOException {
        Visitor administrator = at("/admin/policies/extension-limit");
        Page page = administrator.page();
        page.setInputFiles("#policy-file", file("extension-limit.dmn", "<definitions/>"));
        refused(administrator, "#policy-upload button", "#policy-upload");
        byte[] shipped = Files.readAllBytes(Path.of("processes", "decisions", "extension-limit.dmn"));
        page.setInputFiles("#policy-file", new FilePayload("extension-limit.dmn", "application/xml", shipped));
        done(administrator, "#policy-upload button");
    }

    @Test
    void aMessageThatDidNotArriveIsSentAgain() {
        database.deadLetter("one");
        database.deadLetter("two");
        Visitor administrator = at("/admin/dead-letters");
        Visitor late = at("/admin/dead-letters");
        done(administrator, "tbody tr:first-child form button");
        done(administrator, "form[action$='/admin/dead-letters/resend'] button");
        assertThat(administrator.page().locator("main .empty").isVisible()).isTrue();
        refused(late, "form[action$='/admin/dead-letters/resend'] button", "main");
    }

    private Visitor at(String path) {
        Visitor administrator = plain("sys.admin");
        administrator.open(path);
        return administrator;
    }
}
