package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.life.Desk;

/** A day's work of everybody by keyboard alone. */
class KeyboardTest extends Browsing {

    @Test
    void theOfficerFindsTwoItemsAndUrgesThem() {
        String word = "键盘" + Long.toString(System.nanoTime(), 36);
        List<String> codes = List.of(titled(word), titled(word), titled(word));
        Visitor officer = stranger("zh-CN", true);
        Keyboard keys = new Keyboard(officer).signIn("office.officer");
        keys.tabTo(".sidebar a[href='/ledger']").pressAndWait("Enter", "#ledger-q");

        keys.tabTo("#ledger-q").type(word);
        officer.page().waitForSelector("#results[data-total='3']");
        officer.ready();
        keys.staysAt("#ledger-q");
        keys.tabTo("#ledger-kind").press("ArrowDown");
        officer.page().waitForURL("**kind=IMMEDIATE**");
        officer.ready();
        keys.staysAt("#ledger-kind");
        keys.tabTo("#tab-GREEN").press("Enter");
        officer.page().waitForURL("**light=GREEN**");
        officer.ready();
        keys.staysAt("#tab-GREEN");

        keys.tabTo("input[name=codes]").press("Space");
        keys.tabTo("input[name=codes]").press("Space");
        keys.backTo("#bulk-text").type("请抓紧办理");
        keys.tabTo("#bulk-form button").pressAndWait("Enter", "#outcomes");
        assertThat(codes.stream().filter(this::isUrged)).hasSize(2);
    }

    @Test
    void theHandlerDoesAStepWithAFile() {
        String code = standingAt("Task_CarryOutMeasure", "GENERAL", "gaj");
        Visitor handler = stranger("zh-CN", true);
        Keyboard keys = new Keyboard(handler).signIn("gaj.handler");
        keys.tabTo(".sidebar a[href='/assignments']").pressAndWait("Enter", "#duty-q");
        keys.tabTo("a[href$='" + desk.task(code, "Task_CarryOutMeasure") + "']").pressAndWait("Enter", "#step");

        keys.tabTo("#step-outcome").type("已逐件核对，问题案卷全部整改。");
        keys.tabTo("#step-files");
        // The window in which a file is chosen is the browser's own.
        byte[] content = "三十二件".getBytes(StandardCharsets.UTF_8);
        handler.page().locator(":focus").setInputFiles(new FilePayload("核对清单.txt", "text/plain", content));
        handler.page().waitForSelector("#evidence-list input[name=evidence]");
        keys.tabTo("#step .button-primary").pressAndWait("Enter", "#duty-q");
        assertThat(desk.duties(code))
                .extracting(duty -> duty.path("step").asText())
                .doesNotContain("Task_CarryOutMeasure");
    }

    @Test
    void theLeaderSignsOff() {
        String code = standingAt("Task_SignOff", "MAJOR", "gaj");
        Visitor leader = stranger("en", true);
        Keyboard keys = new Keyboard(leader).signIn("city.leader");
        keys.tabTo(".sidebar a[href='/assignments']").pressAndWait("Enter", "#duty-q");
        keys.tabTo("a[href$='" + desk.task(code, "Task_SignOff") + "']").pressAndWait("Enter", "#step");
        keys.tabTo("#step input[name=decision]");
        while (!keys.isAt("input[value=approve]")) {
            keys.press("ArrowDown");
        }
        keys.press("Space").tabTo("#step-opinion").type("Agreed.");
        keys.tabTo("#step .button-primary").pressAndWait("Enter", "#duty-q");
        assertThat(desk.status(code)).isEqualTo("CLOSED");
    }

    private String titled(String word) {
        Map<String, Object> order = Desk.order("gaj", "IMMEDIATE", "GENERAL");
        order.put("title", word);
        return desk.dispatched(order);
    }

    private boolean isUrged(String code) {
        return desk.timeline(code).stream()
                .anyMatch(event -> event.path("event").asText().equals("URGED")
                        && event.path("text").asText().equals("请抓紧办理"));
    }

    private String standingAt(String step, String grade, String unit) {
        Map<String, Object> order = Desk.order(unit, "PHASED", grade);
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", unit)));
        String code = desk.dispatched(order);
        desk.goOnTo(code, step);
        return code;
    }
}
