package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Wire;

/** What people do to pages, and what happens to them meanwhile: nothing typed is lost, nothing is done twice. */
class InterruptionsTest extends Browsing {

    private static final String PLAN = "第一步自查，第二步整改，第三步建章立制。";

    @Test
    void goingBackToAFormThatWasTakenShowsThatItIsDone() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler");
        Page page = openPlan(handler, desk, code);
        page.fill("#step-plan", PLAN);
        submit(handler);
        page.goBack();
        handler.ready();
        assertThat(page.locator("main [role=alert]").innerText()).isNotBlank();
        assertThat(page.locator("#step").count()).isZero();
        assertThat(plans(desk, code)).containsExactly(PLAN);
    }

    @Test
    void reloadingWhatFollowsAStepSendsNothing() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler");
        Page page = openPlan(handler, desk, code);
        page.fill("#step-plan", PLAN);
        submit(handler);
        assertThat(page.url()).endsWith("/assignments");
        page.reload();
        handler.ready();
        assertThat(plans(desk, code)).containsExactly(PLAN);
    }

    @Test
    void aDoubleClickIsOneStep() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler");
        Page page = openPlan(handler, desk, code);
        page.fill("#step-plan", PLAN);
        page.locator("#step .button-primary").dblclick();
        page.waitForURL("**/assignments");
        assertThat(page.locator("[role=status]").first().innerText()).isNotBlank();
        assertThat(plans(desk, code)).containsExactly(PLAN);
    }

    @Test
    void theSecondOfTwoTabsHearsThatItIsDone() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler");
        Page first = openPlan(handler, desk, code);
        Page second = handler.tab();
        openPlan(handler, desk, code);
        second.fill("#step-plan", "另一个标签页里写的方案。");
        first.bringToFront();
        first.fill("#step-plan", PLAN);
        first.click("#step .button-primary");
        first.waitForURL("**/assignments");
        second.bringToFront();
        submit(handler);
        assertThat(second.content()).contains("另一个标签页里写的方案。");
        assertThat(plans(desk, code)).containsExactly(PLAN);
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler");
        Page page = openPlan(handler, desk, code);
        page.fill("#step-plan", PLAN);
        handler.loseSession();
        submit(handler);
        assertThat(page.url()).contains("/login");
        assertThat(page.locator("main [role=status]").innerText()).isNotBlank();
        page.fill("#username", "sfj.handler");
        page.fill("#password", Platform.PASSWORD);
        page.click("main button");
        handler.ready();
        assertThat(page.inputValue("#step-plan")).isEqualTo(PLAN);
        assertThat(plans(desk, code)).isEmpty();
        submit(handler);
        assertThat(plans(desk, code)).containsExactly(PLAN);
    }

    @Test
    void somebodyElseSeesNothingOfAFormThatWasKept() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler");
        Page page = openPlan(handler, desk, code);
        page.fill("#step-plan", PLAN);
        handler.loseSession();
        submit(handler);
        page.fill("#username", "office.officer");
        page.fill("#password", Platform.PASSWORD);
        page.click("main button");
        handler.ready();
        assertThat(page.content()).doesNotContain(PLAN);
    }

    @Test
    void aLoginInAnotherTabMakesNoFormStale() {
        String code = atPlan(desk);
        Visitor handler = visitor("sfj.handler", DESK, "zh-CN", false);
        Page page = openPlan(handler, desk, code);
        page.fill("#step-plan", PLAN);
        handler.context().clearCookies();
        handler.tab();
        handler.signIn("sfj.handler");
        page.click("#step .button-primary");
        page.waitForLoadState();
        assertThat(page.inputValue("#step-plan"))
                .as("comes back: its token was old")
                .isEqualTo(PLAN);
        page.click("#step .button-primary");
        page.waitForURL("**/assignments");
        assertThat(plans(desk, code)).containsExactly(PLAN);
    }

    @Test
    void aRefusedStepKeepsWhatWasTypedAndChosenWithoutJavaScript(@TempDir Path folder) {
        String code = atPlan(desk);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        Visitor handler = visitor("sfj.handler", PHONE, "zh-CN", false);
        Page page = handler.page();
        handler.open("/assignments/" + desk.task(code, "Task_CarryOutMeasure"));
        // A browser would ask for the field itself; a spaces-only text passes it and is refused by the platform.
        page.fill("#step-outcome", "   ");
        page.setInputFiles("#step-files", file(folder, "核对清单.txt"));
        page.click("#step .button-primary");
        page.waitForLoadState();
        assertThat(page.locator("#step [role=alert]").innerText()).isNotBlank();
        assertThat(page.locator("#evidence input[name=evidence]:checked").count())
                .isOne();
        page.fill("#step-outcome", "已逐件核对。");
        page.click("#step .button-primary");
        page.waitForURL("**/assignments");
        JsonNode done = last(desk, code, "MEASURE_DONE");
        assertThat(done.path("evidence")).hasSize(1);
    }

    @Test
    void aFormOpenedBeforeARestartIsTakenAfterIt(@TempDir Path data) {
        try (Platform own = new Platform(data).start()) {
            Desk there = new Desk(new Wire(own.port(), Platform.PASSWORD));
            String code = atPlan(there);
            Visitor handler = visitor(own, "sfj.handler", DESK, "zh-CN", true);
            Page page = openPlan(handler, there, code);
            page.fill("#step-plan", PLAN);
            own.stop();
            own.start();
            submit(handler);
            assertThat(page.url()).endsWith("/assignments");
            assertThat(plans(there, code)).containsExactly(PLAN);
        }
    }

    /** An item of its own whose plan is owed. */
    private static String atPlan(Desk desk) {
        Map<String, Object> order = Desk.order("sfj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", "sfj")));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_SubmitPlan");
        return code;
    }

    private static Page openPlan(Visitor handler, Desk desk, String code) {
        handler.open("/assignments/" + desk.task(code, "Task_SubmitPlan"));
        return handler.page();
    }

    private static void submit(Visitor handler) {
        handler.page().click("#step .button-primary");
        handler.page().waitForLoadState();
        handler.ready();
    }

    private static List<String> plans(Desk desk, String code) {
        return desk.timeline(code).stream()
                .filter(event -> event.path("step").asText().equals("Task_SubmitPlan"))
                .map(event -> event.path("text").asText())
                .toList();
    }

    private static Path file(Path folder, String name) {
        try {
            return Files.writeString(folder.resolve(name), "已核对");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode last(Desk desk, String code, String event) {
        return desk.timeline(code).stream()
                .filter(one -> one.path("event").asText().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
