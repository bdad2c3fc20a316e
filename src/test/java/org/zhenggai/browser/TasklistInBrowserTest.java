package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TasklistInBrowserTest extends Browsing {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

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
}
