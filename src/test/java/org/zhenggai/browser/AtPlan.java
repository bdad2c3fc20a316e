package org.zhenggai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zhenggai.life.Desk;

/** Stories around a handler who writes a plan. */
abstract class AtPlan extends Browsing {

    static final String PLAN = "第一步自查，第二步整改，第三步建章立制。";

    /** An item of its own whose plan is owed. */
    static String atPlan(Desk desk) {
        Map<String, Object> order = Desk.order("sfj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("逐件核对已结案件", "sfj")));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_SubmitPlan");
        return code;
    }

    static Page openPlan(Visitor handler, Desk desk, String code) {
        handler.open("/assignments/" + desk.task(code, "Task_SubmitPlan"));
        return handler.page();
    }

    static void submit(Visitor handler) {
        handler.page().click("#step .button-primary");
        handler.page().waitForLoadState();
        handler.ready();
    }

    static List<String> plans(Desk desk, String code) {
        return desk.timeline(code).stream()
                .filter(event -> event.path("step").asText().equals("Task_SubmitPlan"))
                .map(event -> event.path("text").asText())
                .toList();
    }

    static Path file(Path folder, String name) {
        try {
            return Files.writeString(folder.resolve(name), "已核对");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode last(Desk desk, String code, String event) {
        return desk.timeline(code).stream()
                .filter(one -> one.path("event").asText().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
