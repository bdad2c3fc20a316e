package org.zhenggai.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page that somebody would stumble over. */
final class Axe {

    private Axe() {}

    /** No page of ours has frames, so the rules run in one go and in no page beside it. */
    static List<String> breaches(Page page) {
        AxeRunOptions breaches = new AxeRunOptions();
        breaches.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(breaches).analyze().getViolations().stream()
                        .map(Axe::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }
}
