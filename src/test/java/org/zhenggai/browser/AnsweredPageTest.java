package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Door;

/** What stands on a page after a form was sent, or a part of it was opened: fit for everyone like the page itself. */
class AnsweredPageTest extends Browsing {

    private static final String ZH = "zh-CN";
    private static final String EN = "en";

    @ParameterizedTest
    @ValueSource(strings = {ZH, EN})
    void ofTheLedger(String language) {
        String word = "一并" + Long.toString(System.nanoTime(), 36);
        desk.draft(titled(word));
        desk.dispatched(titled(word));
        Visitor officer = visitor("office.officer", DESK, language, true);
        Page page = officer.page();
        officer.open("/ledger?q=" + word);
        page.click("#pick-all");
        officer.click("#bulk-form button[formaction$='/dispatches']");
        assertThat(page.locator("#outcomes li").count()).isEqualTo(2);
        ForEveryone.fits(officer, "what became of many");

        page.click("#columns summary");
        ForEveryone.fits(officer, "choice of columns");
        page.click("#views summary");
        page.fill("#view-name", word);
        officer.click("#views .button-primary");
        page.click("#views summary");
        page.click("#views .fold summary >> nth=0");
        page.fill("#view-name", word);
        officer.click("#views .button-primary");
        assertThat(page.locator("#views [role=alert]").isVisible()).isTrue();
        ForEveryone.fits(officer, "a view of this name is there");

        officer.open("/ledger/new");
        page.fill("#title", word);
        officer.click("#more-measures");
        page.fill("#measure-0-title", "逐件核对");
        officer.click(".draft .form-end button");
        assertThat(page.locator(".field-error").count()).isPositive();
        ForEveryone.fits(officer, "a draft returned");
    }

    @ParameterizedTest
    @ValueSource(strings = {ZH, EN})
    void ofAnItem(String language) {
        String code = desk.draft(titled("交办两次"));
        Visitor officer = visitor("office.officer", DESK, language, true);
        Page page = officer.page();
        officer.open("/items/" + code);
        wire.send(Desk.OFFICER, "POST", "/api/items/" + code + "/dispatch", null);
        officer.click("form[action$='/dispatch'] button");
        assertThat(page.locator("main > .notice-error").isVisible()).isTrue();
        ForEveryone.fits(officer, "dispatched meanwhile");

        for (String form : List.of("notice", "withdrawal")) {
            officer.open("/items/" + code);
            page.click("details:has(> #" + form + ") summary");
            page.fill("#" + form + " textarea", "   ");
            page.locator("#" + form + " input[type=checkbox]").all().forEach(box -> box.check());
            officer.click("#" + form + " .form-end button");
            assertThat(page.locator("#" + form + " [role=alert]").isVisible()).isTrue();
            ForEveryone.fits(officer, form + " returned");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ZH, EN})
    void ofADuty(String language) {
        String code = desk.dispatched(titled("签收两次"));
        Visitor handler = visitor("scj.handler", DESK, language, true);
        Page page = handler.page();
        handler.open("/assignments/" + desk.task(code, "Task_Acknowledge"));
        page.check("#step [data-negative]");
        page.fill("#step-opinion", "   ");
        handler.click("#step .button-primary");
        assertThat(page.locator("#step [role=alert]").isVisible()).isTrue();
        ForEveryone.fits(handler, "a step returned");

        page.check("input[value=accept]");
        desk.pass(code, "Task_Acknowledge", Door.API);
        handler.click("#step .button-primary");
        assertThat(page.locator("main [role=alert]").isVisible()).isTrue();
        ForEveryone.fits(handler, "a step done meanwhile");

        handler.open("/alerts/settings");
        page.fill("#email", "no address");
        handler.click("#notifications .button-primary");
        ForEveryone.fits(handler, "settings returned");
    }

    private static Map<String, Object> titled(String title) {
        Map<String, Object> order = Desk.order("scj", "IMMEDIATE", "GENERAL");
        order.put("title", title);
        return order;
    }
}
