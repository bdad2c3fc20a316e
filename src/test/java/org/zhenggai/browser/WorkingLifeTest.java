package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.life.Desk;

/** One item's life on our pages: by the office at a desk, by the unit on a phone, by the leaders. */
class WorkingLifeTest extends Browsing {

    @Test
    void theOfficeDispatchesTheUnitReportsOnAPhoneTheOfficeVerifiesALeaderSignsOff() {
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", "jtj")));
        String code = desk.draft(order);

        Visitor officer = visitor("office.officer");
        officer.open("/items/" + code);
        officer.page().click("form[action$='/dispatch'] button");
        officer.ready();
        assertThat(officer.page().locator("[role=status]").first().innerText()).isNotBlank();
        assertThat(desk.status(code)).isEqualTo("DISPATCHED");

        Visitor handler = onPhone("jtj.handler");
        step(handler, code, "Task_Acknowledge", page -> page.check("input[value=accept]"));
        assertThat(desk.status(code)).isEqualTo("PLANNING");
        desk.goOnTo(code, "Task_CarryOutMeasure");
        step(handler, code, "Task_CarryOutMeasure", page -> {
            page.fill("#step-outcome", "已逐件核对，问题案卷全部整改。");
            page.setInputFiles(
                    "#step-files", new FilePayload("核对清单.txt", "text/plain", "三十二件".getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector("#evidence-list input[name=evidence]");
        });
        assertThat(last(code, "MEASURE_DONE").path("evidence")).hasSize(1);

        desk.goOnTo(code, "Task_VerifyClosure");
        step(officer, code, "Task_VerifyClosure", page -> page.check("input[value=approve]"));
        JsonNode signOff = desk.duty(code, "Task_SignOff");
        Visitor leader = onPhone(Desk.owner(signOff));
        step(leader, code, "Task_SignOff", page -> page.check("input[value=approve]"));
        assertThat(desk.status(code)).isEqualTo("CLOSED");
    }

    @Test
    void aCountySeesNothingOfAnother() {
        String code = desk.dispatched(Desk.order("by", "IMMEDIATE", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        Visitor other = visitor("pc.handler");
        assertThat(other.open("/items/" + code).status()).isEqualTo(404);
        assertThat(other.open("/assignments/" + task).status()).isEqualTo(404);
        assertThat(other.open("/items/" + code + "/edit").status()).isIn(403, 404);
        other.open("/ledger?q=" + code);
        assertThat(other.page().locator("a[href*='/items/" + code + "']").count())
                .isZero();
        other.open("/ledger?unit=by");
        assertThat(other.page().locator("a[href*='/items/" + code + "']").count())
                .isZero();
        Visitor own = visitor("by.handler");
        own.open("/ledger?q=" + code);
        assertThat(own.page().locator("a[href*='/items/" + code + "']").count()).isPositive();
    }

    private interface Filling {
        void in(Page page);
    }

    private void step(Visitor visitor, String code, String step, Filling filling) {
        String task = desk.task(code, step);
        visitor.open("/items/" + code);
        visitor.page().click("a[href$='/assignments/" + task + "']");
        visitor.page().waitForURL("**/assignments/" + task);
        visitor.ready();
        assertThat(visitor.widthBeyondTheScreen()).isLessThanOrEqualTo(0);
        assertThat(visitor.axe()).as(step).isEmpty();
        filling.in(visitor.page());
        visitor.page().click("#step .button-primary");
        visitor.page().waitForURL("**/assignments");
        visitor.ready();
    }

    private JsonNode last(String code, String event) {
        return desk.timeline(code).stream()
                .filter(one -> one.path("event").asText().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
