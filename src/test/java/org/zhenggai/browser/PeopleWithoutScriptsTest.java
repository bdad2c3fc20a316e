package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Units, people and their rights in a browser that runs no scripts. */
class PeopleWithoutScriptsTest extends WithoutScripts {

    @Test
    void aUnitIsAddedAndRenamed() {
        String code = "u" + Long.toString(System.nanoTime(), 36);
        Visitor administrator = at("/admin/units");
        Page page = administrator.page();
        unfold(administrator, "#add-unit");
        page.fill("#unit-code", "sfj");
        page.fill("#unit-name", "又一个局");
        refused(administrator, "#add-unit .button-primary", "#add-unit");
        kept(administrator, "#unit-name", "又一个局");
        page.fill("#unit-code", code);
        done(administrator, "#add-unit .button-primary");

        String rename = "tr:has(code:text-is('" + code + "')) details";
        unfold(administrator, rename);
        page.fill("#rename-" + code, "   ");
        refused(administrator, rename + " button", rename);
        page.fill("#rename-" + code, "更名后的局");
        done(administrator, rename + " button");
        assertThat(page.locator("tr:has(code:text-is('" + code + "'))").innerText())
                .contains("更名后的局");
    }

    @Test
    void aPersonIsAddedMovedAndClosed() {
        String username = "p" + Long.toString(System.nanoTime(), 36);
        Visitor administrator = at("/admin/people");
        Page page = administrator.page();
        unfold(administrator, "#add-person");
        page.fill("#person-username", "sfj.handler");
        page.fill("#person-name", "新来的");
        page.selectOption("#person-unit", "sfj");
        page.check("#add-person input[value=HANDLER]");
        refused(administrator, "#add-person .button-primary", "#add-person");
        kept(administrator, "#person-name", "新来的");
        assertThat(page.isChecked("#add-person input[value=HANDLER]")).isTrue();
        page.fill("#person-username", username);
        administrator.click("#add-person .button-primary");
        assertThat(page.locator("#temporary-password").innerText()).isNotBlank();

        administrator.click("main a.button-primary");
        page.fill("#edit-name", "   ");
        page.selectOption("#edit-unit", "gaj");
        refused(administrator, "form:has(#edit-name) button", "form:has(#edit-name)");
        kept(administrator, "#edit-unit", "gaj");
        page.fill("#edit-name", "换了岗位的");
        done(administrator, "form:has(#edit-name) button");
        unfold(administrator, "details:has(form[action$='/deactivation'])");
        done(administrator, "form[action$='/deactivation'] button");
        done(administrator, "form[action$='/activation'] button");
    }

    @Test
    void rolesAreGrantedBySecurityAndSessionsEnded() {
        visitor("rsj.leader", DESK, "zh-CN", false);
        Visitor security = visitor("sec.admin", DESK, "zh-CN", false);
        security.open("/admin/sessions?person=rsj.leader");
        done(security, "form[action$='/admin/sessions/end'] button");
        security.open("/admin/people/rsj.leader");
        assertThat(security.page()
                        .locator("form[action$='/roles'] input:checked")
                        .count())
                .isPositive();
        done(security, "form[action$='/roles'] button");
    }

    @Test
    void thePasswordIsNotChangedByAWrongOne() {
        Visitor person = visitor("rsj.handler", DESK, "zh-CN", false);
        person.open("/password");
        person.page().fill("#current", "not-the-password");
        person.page().fill("#replacement", "another-known-password");
        person.page().fill("#repetition", "another-known-password");
        refused(person, "main .button-primary", "main");
    }

    private Visitor at(String path) {
        Visitor administrator = plain("sys.admin");
        administrator.open(path);
        return administrator;
    }
}
