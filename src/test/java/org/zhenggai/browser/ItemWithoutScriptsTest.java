package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Door;

/** An item's forms in a browser that runs no scripts. */
class ItemWithoutScriptsTest extends WithoutScripts {

    @Test
    void aDraftIsDispatchedAndNotTwice() {
        String code = desk.draft(titled(word()));
        Visitor officer = plain("office.officer");
        officer.open("/items/" + code);
        Visitor chief = plain("office.chief");
        chief.open("/items/" + code);
        done(officer, "form[action$='/dispatch'] button");
        assertThat(desk.status(code)).isEqualTo("DISPATCHED");
        refused(chief, "form[action$='/dispatch'] button", "main");
    }

    @Test
    void aNoticeIsServed() {
        Visitor officer = at("office.officer", running());
        Page page = officer.page();
        unfold(officer, "details:has(> #notice)");
        page.fill("#notice-text", "   ");
        page.selectOption("#notice-level", "YELLOW_CARD");
        page.fill("#notice-within", "3");
        refused(officer, "#notice .button-primary", "#notice");
        kept(officer, "#notice-within", "3");
        kept(officer, "#notice-level", "YELLOW_CARD");
        page.fill("#notice-text", "请说明进展");
        done(officer, "#notice .button-primary");
        assertThat(page.locator("#notices").innerText()).contains("请说明进展");
    }

    @Test
    void theUnitAsksForMoreTime() {
        String code = running();
        desk.pass(code, "Task_Acknowledge", Door.API);
        Visitor handler = at("rsj.handler", code);
        Page page = handler.page();
        String later = LocalDate.parse(desk.item(code).path("deadline").asText())
                .plusDays(10)
                .toString();
        unfold(handler, "details:has(> #extension)");
        page.fill("#extension-to", later);
        page.fill("#extension-reason", "   ");
        refused(handler, "#extension .button-primary", "#extension");
        kept(handler, "#extension-to", later);
        page.fill("#extension-reason", "需要征求意见");
        done(handler, "#extension .button-primary");
        assertThat(page.locator("#extension-requests").innerText()).contains("需要征求意见");
    }

    @Test
    void anUrgeThatComesTooLateIsReturnedWithItsText() {
        String code = running();
        Visitor officer = at("office.officer", code);
        unfold(officer, "details:has(> #urge)");
        officer.page().fill("#urge-text", "请抓紧");
        done(officer, "#urge .button-primary");
        assertThat(officer.page().locator("#urges").innerText()).contains("请抓紧");

        unfold(officer, "details:has(> #urge)");
        officer.page().fill("#urge-text", "再次催办");
        Visitor chief = at("office.chief", code);
        unfold(chief, "details:has(> #withdrawal)");
        chief.page().fill("#withdrawal-reason", "   ");
        chief.page().check("#withdrawal input[name=confirmed]");
        refused(chief, "#withdrawal .form-end button", "#withdrawal");
        assertThat(chief.page().isChecked("#withdrawal input[name=confirmed]")).isTrue();
        chief.page().fill("#withdrawal-reason", "上级已调整要求");
        done(chief, "#withdrawal .form-end button");
        refused(officer, "#urge .button-primary", "main");
        assertThat(officer.page().locator("main > .notice-error").innerText()).contains("再次催办");
    }

    @Test
    void aDutyIsGivenToSomebodyElse() {
        String code = running();
        Visitor officer = at("office.officer", code);
        unfold(officer, "#duties details");
        officer.page().selectOption("#duties select[name=person]", "rsj.handler");
        done(officer, "#duties .dropdown .button-primary");
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").asText()).isEqualTo("rsj.handler");
    }

    @Test
    void whatIsClosedIsLookedBackAt() {
        String code = running();
        desk.goOnToStatus(code, "CLOSED");
        Visitor officer = at("office.officer", code);
        done(officer, "form[action$='/look-backs'] button");
        assertThat(desk.duty(code, "Task_LookBack")).isNotNull();
    }

    private String running() {
        return desk.dispatched(Desk.order("rsj", "IMMEDIATE", "GENERAL"));
    }

    private Visitor at(String user, String code) {
        Visitor visitor = plain(user);
        visitor.open("/items/" + code);
        return visitor;
    }
}
