package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The administration and what surrounds every page, by keyboard alone. */
class KeyboardOnPagesTest extends Browsing {

    @Test
    void theAdministratorAddsAUnitAndAPersonAndClosesTheAccount() {
        String code = "kb" + Long.toString(System.nanoTime(), 36);
        Visitor administrator = stranger("zh-CN", true);
        Keyboard keys = new Keyboard(administrator).signIn("sys.admin");
        keys.tabTo(".sidebar a[href='/admin']").pressAndWait("Enter", ".admin-places");
        keys.tabTo(".admin-places a[href='/admin/units']").pressAndWait("Enter", "#add-unit");
        keys.tabTo("#add-unit summary").pressAndWait("Enter", "#unit-code");
        keys.tabTo("#unit-code").type(code).tabTo("#unit-name").type("Keyboard office " + code);
        keys.tabTo("#add-unit .button-primary").pressAndWait("Enter", ".notice-good");

        keys.tabTo(".admin-tabs a[href='/admin/people']").pressAndWait("Enter", "#add-person");
        keys.tabTo("#add-person summary").pressAndWait("Enter", "#person-username");
        keys.tabTo("#person-username").type(code).tabTo("#person-name").type("键盘");
        keys.tabTo("#person-unit")
                .type("Keyboard office " + code)
                .tabTo("input[value=HANDLER]")
                .press("Space");
        keys.tabTo("#add-person .button-primary").pressAndWait("Enter", "#temporary-password");
        keys.tabTo("main a.button-primary").pressAndWait("Enter", "details:has(form[action$='/deactivation'])");
        keys.tabTo("details:has(form[action$='/deactivation']) summary").press("Enter");
        keys.tabTo("form[action$='/deactivation'] button").pressAndWait("Enter", "form[action$='/activation']");
    }

    @Test
    void theFrameIsUsedAndLeftByKeyboard() {
        Visitor reader = stranger("zh-CN", true);
        Keyboard keys = new Keyboard(reader).signIn("auditor");
        keys.press("Tab").staysAt("a.skip");
        keys.press("Enter");
        assertThat(keys.isAt("#main")).isTrue();
        keys.press("Tab");
        assertThat(keys.isAt("#main *"))
                .as("the first thing of the page itself")
                .isTrue();

        keys.backTo(".person summary").press("Enter").tabTo(".person-menu a[href='/password']");
        keys.press("Escape").staysAt(".person summary");
        keys.backTo(".topbar-language").pressAndWait("Enter", "html[lang=en]");
        keys.tabTo(".topbar-search input").type("ZG-2022-0203").pressAndWait("Enter", "#results[data-total='1']");
    }

    @Test
    void whatVanishesUnderTheKeyLeavesTheFocusWhereItStood() {
        Visitor officer = visitor("office.officer");
        Keyboard keys = new Keyboard(officer);
        officer.open("/ledger?state=OPEN");
        keys.tabTo("#without-state").pressAndWait("Enter", "#results:not(:has(#without-state))");
        keys.staysAt("#results");
        officer.open("/alerts");
        keys.tabTo(".alerts-tabs a[href$='all=true']").pressAndWait("Enter", "a[aria-current][href$='all=true']");
        assertThat(keys.isAt("#results, #results *")).isTrue();
        keys.seen();
    }
}
