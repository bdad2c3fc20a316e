package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What surrounds the pages, and their filters, in a browser that runs no scripts. */
class FrameWithoutScriptsTest extends WithoutScripts {

    @Test
    void leadsEverywhereAndOut() {
        Visitor reader = visitor("office.chief", PHONE, "zh-CN", false);
        Page page = reader.page();
        reader.open("/");
        page.click(".menu summary");
        reader.click(".menu a[href='/ledger']");
        assertThat(page.locator("#ledger-q").isVisible()).isTrue();
        reader.click(".topbar-language");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.click(".person summary");
        reader.click("form[action$='/logout'] button");
        assertThat(page.locator("main [role=status]").innerText()).isNotBlank();
        reader.open("/ledger");
        assertThat(page.url()).endsWith("/login");
    }

    @Test
    void findsItemsDutiesAndPeople() {
        String code = desk.dispatched(titled(word()));
        Visitor officer = plain("office.officer");
        officer.page().fill(".topbar-search input", code);
        officer.page().press(".topbar-search input", "Enter");
        assertThat(officer.page().locator("td.c-code").allInnerTexts()).containsExactly(code);

        Visitor handler = plain("rsj.handler");
        handler.open("/assignments");
        handler.page().fill("#duty-q", code);
        handler.click("#duty-filters button");
        assertThat(handler.page().url()).contains("q=" + code);
        assertThat(handler.page().locator(".duty-step").count()).isOne();

        Visitor administrator = plain("sys.admin");
        administrator.open("/admin/people");
        administrator.page().fill("#people-q", "rsj.handler");
        administrator.click("form.filters button");
        assertThat(administrator.page().locator("tbody tr").count()).isOne();
    }

    @Test
    void urgesFromTheDashboard() {
        Visitor leader = plain("city.leader");
        leader.open("/");
        String urge = leader.page().locator("form[action$='/urges']").first().getAttribute("action");
        long before = urges(urge);
        done(leader, "form[action$='" + urge + "'] button");
        assertThat(urges(urge)).isEqualTo(before + 1);
    }

    private long urges(String address) {
        String code = address.replaceAll(".*/items/([^/]+)/.*", "$1");
        return desk.timeline(code).stream()
                .filter(event -> event.path("event").asText().equals("URGED"))
                .count();
    }
}
