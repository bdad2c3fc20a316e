package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Wire;

/** What was typed outlives sessions, refusals and restarts. */
class KeptFormsTest extends AtPlan {

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
}
