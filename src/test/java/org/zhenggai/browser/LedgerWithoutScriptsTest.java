package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.time.Zones;

/** The ledger's forms in a browser that runs no scripts. */
class LedgerWithoutScriptsTest extends WithoutScripts {

    @Test
    void isFiltered() {
        String word = word();
        String code = desk.dispatched(titled(word));
        Visitor officer = plain("office.officer");
        Page page = officer.page();
        officer.open("/ledger");
        page.fill("#ledger-q", word);
        page.selectOption("#ledger-unit", "rsj");
        officer.click("#ledger-filter button");
        assertThat(page.locator("td.c-code").allInnerTexts()).containsExactly(code);
        page.selectOption("#ledger-unit", "gaj");
        officer.click("#ledger-filter button");
        assertThat(page.locator("#results .empty").isVisible()).isTrue();
        kept(officer, "#ledger-q", word);
        officer.click("#reset");
        assertThat(page.locator("td.c-code").count()).isPositive();
    }

    @Test
    void takesANewItemAndItsCorrection() {
        String word = word();
        Visitor officer = plain("office.officer");
        Page page = officer.page();
        officer.open("/ledger/new");
        page.fill("#title", word);
        officer.click("#more-measures");
        page.fill("#measure-0-title", "逐件核对");
        refused(officer, ".draft .form-end button", ".draft");
        assertThat(page.locator("#error-requirement").isVisible()).isTrue();
        kept(officer, "#title", word);
        kept(officer, "#measure-0-title", "逐件核对");

        page.selectOption("#placing", "SFZDC-2022/6");
        page.fill("#requirement", "统一样式");
        page.selectOption("#responsibleUnit", "rsj");
        page.selectOption("#measure-0-unit", "rsj");
        page.fill("#deadlineDate", today(60));
        done(officer, ".draft .form-end button");
        assertThat(page.locator("main h1").innerText()).contains(word);

        officer.click("a[href$='/edit']");
        page.fill("#title", word + "二");
        page.fill("#deadlineDate", "2020-01-01");
        refused(officer, ".draft .form-end button", ".draft");
        kept(officer, "#title", word + "二");
        page.fill("#deadlineDate", today(61));
        done(officer, ".draft .form-end button");
        assertThat(page.locator("main h1").innerText()).contains(word + "二");
    }

    @Test
    void dispatchesAndUrgesManyAtOnce() {
        String word = word();
        String draft = desk.draft(titled(word));
        desk.dispatched(titled(word));
        Visitor officer = plain("office.officer");
        Page page = officer.page();
        officer.open("/ledger?q=" + word);
        page.fill("#bulk-text", "请抓紧");
        refused(officer, "#bulk-form button[formaction$='/urges']", "#bulk-form");
        kept(officer, "#bulk-text", "请抓紧");
        officer.click("#pick-all");
        assertThat(page.locator("input[name=codes]:checked").count()).isEqualTo(2);
        officer.click("#bulk-form button[formaction$='/dispatches']");
        assertThat(page.locator("#outcomes").isVisible()).isTrue();
        assertThat(page.locator("#outcomes .ledger-refused").count()).isOne();
        assertThat(desk.status(draft)).isEqualTo("DISPATCHED");
    }

    @Test
    void hasColumnsAndViewsOfOnesOwn() {
        Visitor chief = plain("office.chief");
        Page page = chief.page();
        chief.open("/ledger?unit=rsj");
        unfold(chief, "#columns");
        page.check("#columns input[value=GRADE]");
        done(chief, "#columns button");
        assertThat(page.locator("#sort-grade").isVisible()).isTrue();

        String name = word();
        unfold(chief, "#views");
        page.fill("#view-name", name);
        done(chief, "#views .button-primary");
        unfold(chief, "#views");
        page.fill("#view-name", name);
        refused(chief, "#views .button-primary", "#views");
        kept(chief, "#view-name", name);

        String view = "#views li:has(a:text-is('" + name + "')) details";
        unfold(chief, view);
        page.fill(view + " input[name=name]", "   ");
        refused(chief, view + " form[action$='/name'] button", "#views li");
        page.fill(view.replace(" details", "") + " input[name=name]", name + "二");
        done(chief, view + " form[action$='/name'] button");
        unfold(chief, "#views");
        unfold(chief, view.replace(name, name + "二"));
        done(chief, view.replace(name, name + "二") + " form[action$='/deletion'] button");
        assertThat(page.locator("#views a:text-is('" + name + "二')").count()).isZero();
    }

    private static String today(int days) {
        return java.time.LocalDate.now(Zones.CITY).plusDays(days).toString();
    }
}
