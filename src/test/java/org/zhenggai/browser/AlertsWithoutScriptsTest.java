package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.life.Desk;

/** Receipts and settings in a browser that runs no scripts. */
class AlertsWithoutScriptsTest extends WithoutScripts {

    @Test
    void alertsAreReceiptedOneByOneAndAllTogether() {
        String first = urged();
        String second = urged();
        Visitor handler = plain("wlj.handler");
        handler.open("/alerts");
        int unread = handler.page().locator(".alert-unread").count();
        assertThat(unread).isGreaterThan(1);
        done(handler, ".alert-unread:has(a[href$='" + first + "']) form button");
        assertThat(handler.page().locator(".alert-unread").count()).isEqualTo(unread - 1);
        done(handler, "#receipts button");
        assertThat(handler.page().locator(".alert-unread").count()).isZero();
        handler.click(".alerts-tabs a[href$='all=true']");
        assertThat(handler.page()
                        .locator(".alerts li:has(a[href$='" + second + "'])")
                        .count())
                .isPositive();
    }

    @Test
    void settingsSayWhatIsWrongAndKeepTheRest() {
        Visitor handler = plain("wlj.handler");
        Page page = handler.page();
        handler.open("/alerts/settings");
        page.fill("#email", "no address");
        page.fill("#quietFrom-EMAIL", "21:30");
        page.check("input[name=digest-EMAIL]");
        refused(handler, "#notifications .button-primary", "#notifications");
        kept(handler, "#email", "no address");
        kept(handler, "#quietFrom-EMAIL", "21:30");
        assertThat(page.isChecked("input[name=digest-EMAIL]")).isTrue();
        page.fill("#email", "handler@example.org");
        page.fill("#quietTo-EMAIL", "07:00");
        done(handler, "#notifications .button-primary");
        handler.open("/alerts/settings");
        kept(handler, "#email", "handler@example.org");
        kept(handler, "#quietFrom-EMAIL", "21:30");
    }

    private String urged() {
        String code = desk.dispatched(Desk.order("wlj", "IMMEDIATE", "GENERAL"));
        assertThat(wire.send(Desk.OFFICER, "POST", "/api/items/" + code + "/urges", Map.of("text", "请抓紧"))
                        .status())
                .isLessThan(300);
        return code;
    }
}
