package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zhenggai.life.Desk;

/** Forms in a browser that runs no scripts: sent, answered in sight, and nothing typed is lost when they are wrong. */
abstract class WithoutScripts extends Browsing {

    Visitor plain(String user) {
        return visitor(user, DESK, "zh-CN", false);
    }

    /** Presses the button; the page says in sight that it is done. */
    static void done(Visitor visitor, String button) {
        visitor.click(button);
        assertThat(visitor.page().locator("main .notice-good[role=status]").isVisible())
                .as("done: " + said(visitor))
                .isTrue();
    }

    /** Presses the button; the page says in sight, within the given part of it, why not. */
    static void refused(Visitor visitor, String button, String beside) {
        visitor.click(button);
        Locator reason = visitor.page().locator(beside + " [role=alert]").first();
        assertThat(reason.isVisible())
                .as("the reason in " + beside + ": " + said(visitor))
                .isTrue();
        assertThat(reason.innerText()).isNotBlank();
    }

    /** Still in the field, where it is seen. */
    static void kept(Visitor visitor, String field, String typed) {
        assertThat(visitor.page().isVisible(field)).as(field + " is seen").isTrue();
        assertThat(visitor.page().inputValue(field)).isEqualTo(typed);
    }

    static void unfold(Visitor visitor, String part) {
        Locator details = visitor.page().locator(part);
        if (details.getAttribute("open") == null) {
            details.locator("> summary").click();
        }
    }

    static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    static String word() {
        return "无脚本" + Long.toString(System.nanoTime(), 36);
    }

    static Map<String, Object> titled(String title) {
        Map<String, Object> order = Desk.order("rsj", "IMMEDIATE", "GENERAL");
        order.put("title", title);
        return order;
    }

    private static String said(Visitor visitor) {
        return visitor.page().url() + "\n" + visitor.page().locator("main").innerText();
    }
}
