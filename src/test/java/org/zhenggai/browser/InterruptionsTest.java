package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What people do to pages, and what happens to them meanwhile: nothing typed is lost, nothing is done twice. */
class InterruptionsTest extends AtPlan {

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
}
