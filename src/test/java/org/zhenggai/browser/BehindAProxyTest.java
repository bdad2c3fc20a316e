package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.life.Answer;
import org.zhenggai.life.Desk;

/** A working day through nginx, which ends the TLS: with a host of its own, and below a prefix of another one. */
class BehindAProxyTest extends Browsing {

    private static final FilePayload FILE =
            new FilePayload("核对清单.txt", "text/plain", "三十二件".getBytes(StandardCharsets.UTF_8));

    private Front front;

    @BeforeEach
    void putInFront(@TempDir Path folder) {
        assumeTrue(Front.isInstalled(), "no nginx on this machine: .ci/run installs it");
        front = new Front(folder, port());
    }

    @AfterEach
    void takeAway() {
        if (front != null) {
            front.close();
        }
    }

    @Test
    void aDayThroughTlsOnAHostOfItsOwn() {
        day(front.wholeHost());
    }

    @Test
    void aDayThroughTlsBelowAPrefix() {
        day(front.belowPrefix());
    }

    /** 220 of them stop a server that gives each a thread. */
    @Test
    void slowBodiesEndAtTheFrontAndNobodyElseWaits() throws IOException {
        try (SlowSenders slow = new SlowSenders(front.tls, 220)) {
            Visitor handler =
                    stranger(front.wholeHost(), new Browser.NewContextOptions().setIgnoreHTTPSErrors(true), true);
            assertThat(handler.open("/login").status()).isEqualTo(200);
            assertThat(slow.waiting(0, 5)).as("nobody had to be cut off for it").isEqualTo(5);
            assertThat(slow.waiting(200, 220))
                    .as("above the limit of one address")
                    .isZero();
        }
    }

    @Test
    void whatIsNewIsFoundBelowThePrefix() {
        Map<String, Object> order = Desk.order("sfj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", "sfj")));
        String code = wire.send(Desk.OFFICER, "POST", "/api/items", order, "X-Forwarded-Prefix", Front.PREFIX)
                .location();
        assertThat(code).startsWith("/duban/api/items/ZG-");
    }

    @Test
    void aFailureBelowThePrefixIsAPageOfOurs() {
        String prefix = "/a-prefix-longer-than-the-path";
        Answer page = wire.get("sfj.handler", "/a;b", "X-Forwarded-Prefix", prefix, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"" + prefix + "/\"");
        Answer problem = wire.get("sfj.handler", "/api/a;b", "X-Forwarded-Prefix", prefix);
        assertThat(problem.json().path("code").asText()).isEqualTo("error.status.400");
    }

    private void day(String root) {
        String code = twoMeasures();
        Visitor handler = stranger(
                root, new Browser.NewContextOptions().setLocale("zh-CN").setIgnoreHTTPSErrors(true), true);
        Page page = handler.page();

        handler.open(root + "/ledger?unit=sfj");
        page.fill("#username", "sfj.handler");
        page.fill("#password", Platform.PASSWORD);
        handler.click("main button");
        assertThat(page.url()).isEqualTo(root + "/ledger?unit=sfj");
        List<Cookie> cookies = handler.context().cookies();
        assertThat(cookies).allMatch(cookie -> cookie.secure).allMatch(cookie -> cookie.name.startsWith("__"));
        handler.click(".topbar-language");
        assertThat(page.url()).startsWith(root + "/ledger?");
        handler.click(".topbar-language");

        // One measure in Tasklist, with a file.
        String first = desk.task(code, "Task_CarryOutMeasure");
        page.navigate(root + "/camunda/app/tasklist/default/#/?task=" + first);
        page.click("button:has-text('签领')");
        page.waitForSelector("form[name=stepForm][data-ready]");
        page.fill("[data-field=outcome] textarea", "已逐件核对。");
        page.setInputFiles("[data-field=evidence] input[type=file]", FILE);
        page.waitForSelector(".zg-file.zg-done");
        page.click(".form-actions button.btn-primary");
        page.waitForCondition(() -> done(code) == 1);

        // The other one on our page.
        handler.open(root + "/assignments/" + desk.task(code, "Task_CarryOutMeasure"));
        page.fill("#step-outcome", "已抽查复核。");
        page.setInputFiles("#step-files", FILE);
        page.waitForSelector("#evidence-list input[name=evidence]");
        handler.click("#step .button-primary");
        assertThat(page.url()).isEqualTo(root + "/assignments");
        assertThat(done(code)).isEqualTo(2);

        page.click(".person summary");
        handler.click(".person-menu form button");
        assertThat(page.url()).isEqualTo(root + "/login?goodbye");
        assertThat(page.navigate(root + "/camunda/app/tasklist/default/").url()).isEqualTo(root + "/login");
    }

    private String twoMeasures() {
        Map<String, Object> order = Desk.order("sfj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", "sfj"), Desk.measure("抽查复核", "sfj")));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        return code;
    }

    private long done(String code) {
        return desk.timeline(code).stream()
                .filter(event -> event.path("event").asText().equals("MEASURE_DONE"))
                .map(event -> event.path("evidence"))
                .filter(JsonNode::isArray)
                .filter(evidence -> evidence.size() == 1)
                .count();
    }
}
