package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dashboard's figures: each leads to as many rows, and they renew themselves in front of somebody only. */
class LiveFiguresTest extends Browsing {

    /** What the page does every minute is held here, and done when a minute passes in the story. */
    private static final String MINUTES = "window.everyMinute = []; const real = window.setInterval;"
            + " window.setInterval = (tick, ms) => ms === 60000 ? window.everyMinute.push(tick) : real(tick, ms);";

    @Test
    void everyFigureLeadsToAsManyRows() {
        for (String reader : List.of("office.officer", "sfj.handler")) {
            Visitor visitor = visitor(reader);
            visitor.open("/");
            Map<String, Integer> figures = new LinkedHashMap<>();
            for (Locator link :
                    visitor.page().locator("#figures a[href*='/ledger?']").all()) {
                String figure = link.innerText().strip();
                if (figure.matches("\\d+")) {
                    figures.put(link.getAttribute("href"), Integer.valueOf(figure));
                }
            }
            assertThat(figures).hasSizeGreaterThan(10);
            figures.forEach((href, figure) -> {
                visitor.open(href);
                assertThat(rows(visitor.page())).as(reader + " " + href).isEqualTo(figure);
            });
        }
    }

    @Test
    void renewThemselvesEveryMinuteInAVisibleTabAlone() {
        Visitor visitor = visitor("city.leader");
        Page page = visitor.page();
        page.addInitScript(MINUTES);
        visitor.open("/");
        List<Map<String, String>> polls = new ArrayList<>();
        page.onRequest(request -> {
            if (request.headers().containsKey("x-poll")) {
                polls.add(request.headers());
            }
        });
        page.waitForResponse(
                response -> response.request().headers().containsKey("x-poll") && response.status() == 200,
                () -> aMinutePasses(page));
        visitor.ready();
        assertThat(polls).hasSize(1);
        assertThat(page.locator("#figures h1").count()).isOne();

        page.evaluate("Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})");
        aMinutePasses(page);
        aMinutePasses(page);
        assertThat(polls).hasSize(1);
    }

    @Test
    void sayThatTheSessionIsOverWithoutTakingThePageAway() {
        Visitor visitor = visitor("city.leader");
        Page page = visitor.page();
        page.addInitScript(MINUTES);
        visitor.open("/");
        visitor.loseSession();
        page.waitForResponse(response -> response.status() == 401, () -> aMinutePasses(page));
        page.waitForSelector("#session-lost:not([hidden])");
        assertThat(page.locator("#figures h1").count()).isOne();
    }

    private static void aMinutePasses(Page page) {
        assertThat(page.evaluate("window.everyMinute.map(tick => tick()).length"))
                .isEqualTo(1);
    }

    private static int rows(Page page) {
        return Integer.parseInt(page.locator("[data-total]").first().getAttribute("data-total"));
    }
}
