package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What every page owes to everyone: read by all, in their language, on a desk and on a phone. */
final class ForEveryone {

    private static final String HEADINGS = """
            () => [...document.querySelectorAll('main h1, main h2')]
                .filter(each => each.checkVisibility())
                .map(each => each.textContent.trim())""";

    private ForEveryone() {}

    /** Looks at the page as it stands; it is not loaded anew, and stands as wide as before afterwards. */
    static void fits(Visitor visitor, String what) {
        String language = visitor.language();
        assertThat(visitor.page().locator("html").getAttribute("lang")).as(what).isEqualTo(language);
        assertThat(visitor.page().content())
                .as(what + ": keys instead of texts")
                .doesNotContain("??");
        visitor.widened(Browsing.DESK);
        assertThat(visitor.axe()).as(what).isEmpty();
        assertThat(visitor.widthBeyondTheScreen()).as(what).isLessThanOrEqualTo(0);
        visitor.widened(Browsing.PHONE);
        assertThat(visitor.widthBeyondTheScreen()).as(what + " on a phone").isLessThanOrEqualTo(0);
        // What differs on a phone is the layout, which is the same in either language.
        if (language.equals("zh-CN")) {
            assertThat(visitor.axe()).as(what + " on a phone").isEmpty();
        }
        visitor.widened(Browsing.DESK);
    }

    /** What a page is about, heading by heading. */
    @SuppressWarnings("unchecked")
    static List<String> headings(Visitor visitor) {
        return (List<String>) visitor.page().evaluate(HEADINGS);
    }
}
