package org.zhenggai.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page that somebody would stumble over. */
final class Axe {

    private static final String IS_THERE = "() => 'axe' in window";
    private static final String SCRIPT = AxeBuilder.getAxeScript() + ";undefined";
    private static final String BREACHES = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(rule =>
                rule.id + ': ' + rule.nodes.slice(0, 5).map(node => node.target + ' ' + node.html).join(', ')))""";

    private Axe() {}

    /** No page of ours has frames, so the rules run in one go; what is in order stays in the browser. */
    @SuppressWarnings("unchecked")
    static List<String> breaches(Page page) {
        if (!(Boolean) page.evaluate(IS_THERE)) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(BREACHES);
    }
}
