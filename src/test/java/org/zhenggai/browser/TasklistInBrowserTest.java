package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.zhenggai.life.Desk;

class TasklistInBrowserTest extends Browsing {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String READY = "form[data-ready] .zg-entry";
    private static final String COMPLETE = ".form-actions .btn-primary";

    /** Parts of Tasklist take their words once, when they are made: on a first visit too, the words are there before. */
    @Test
    void hasItsWordsBeforeItAsksForTasks() {
        Visitor handler = visitor("sfj.handler");
        Page page = handler.page();
        List<String> order = new CopyOnWriteArrayList<>();
        page.onRequestFinished(request -> {
            if (request.url().contains("/locales/zh-CN.json")) {
                order.add("words");
            }
        });
        page.onRequest(request -> {
            if (request.url().contains("/api/engine/engine/default/filter")) {
                order.add("filters");
            }
        });
        page.navigate(TASKLIST);
        page.waitForSelector("ol.tasks-list, .tasks-list .content");
        page.waitForSelector("[cam-widget-search] input[placeholder='筛选待办']");
        assertThat(order).contains("filters").startsWith("words");
        assertThat(page.content()).doesNotContain("CREATION_DATE", "SEARCH_PLACEHOLDER");
    }

    /** Its form knows nothing of the steps: whatever it shows and asks comes from the server. */
    @Test
    void takesStepsWithAnOpinionAndWithFiles() {
        String code = desk.dispatched(Desk.order("scj", "IMMEDIATE", "GENERAL"));
        Page page = visitor("scj.handler").page();
        open(page, code, "Task_Acknowledge");
        assertThat(page.innerText(".zg-facts")).contains(code, "本环节期限", "责任单位");
        assertThat(page.innerText(".zg-choices")).contains("签收", "不属本单位职责，请督办办重新交办");
        page.check("input[value=decline]");
        page.click(COMPLETE);
        assertThat(page.innerText(".zg-problem")).isEqualTo("有 1 处需要修改，请按提示更正后再提交。");
        assertThat(page.innerText(".zg-field:has(textarea) .zg-error")).contains("须填写意见");
        page.fill(".zg-step textarea", "职责待核");
        page.reload();
        page.waitForSelector(READY);
        assertThat(page.innerText(".zg-note")).isEqualTo("已恢复上次填写但尚未提交的内容。");
        assertThat(page.inputValue(".zg-step textarea")).isEqualTo("职责待核");
        page.check("input[value=accept]");
        complete(page);
        assertThat(desk.status(code)).isEqualTo("IN_PROGRESS");

        open(page, code, "Task_CarryOutMeasure");
        page.fill(".zg-step textarea", "已逐件核对，问题案卷全部整改。");
        page.setInputFiles(
                ".zg-drop input[type=file] >> nth=0",
                new FilePayload("核对清单.txt", "text/plain", "三十二件".getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector(".zg-file.zg-done");
        complete(page);
        assertThat(desk.timeline(code))
                .filteredOn(event -> event.path("event").asText().equals("MEASURE_DONE"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("evidence")).hasSize(1));
    }

    private void open(Page page, String code, String step) {
        page.navigate("about:blank");
        page.navigate(TASKLIST + "#/?task=" + desk.task(code, step));
        page.waitForSelector(READY);
        page.click(".claim");
        page.waitForSelector(".zg-entry:enabled");
    }

    private static void complete(Page page) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form") && answer.status() < 300, () -> page.click(COMPLETE));
    }
}
