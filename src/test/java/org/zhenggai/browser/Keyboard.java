package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: keys alone, and whatever has the focus must be seen to have it. */
final class Keyboard {

    private static final int FAR = 200;

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    Keyboard signIn(String user) {
        visitor.open("/login");
        staysAt("#username");
        type(user).tabTo("#password").type(Platform.PASSWORD);
        tabTo("main button").pressAndWait("Enter", "body.frame");
        return this;
    }

    Keyboard tabTo(String selector) {
        return go("Tab", selector);
    }

    Keyboard backTo(String selector) {
        return go("Shift+Tab", selector);
    }

    Keyboard press(String key) {
        page().keyboard().press(key);
        return this;
    }

    /** Opens what the key opens, be it a page or a part of one. */
    void pressAndWait(String key, String appears) {
        press(key);
        page().waitForSelector(appears);
        visitor.ready();
    }

    Keyboard type(String text) {
        page().keyboard().type(text);
        return this;
    }

    /** In place of what stands in the field. */
    Keyboard retype(String text) {
        return press("Control+A").type(text);
    }

    boolean isAt(String selector) {
        return Focus.isAt(page(), selector);
    }

    void staysAt(String selector) {
        assertThat(isAt(selector))
                .as("the focus is still at " + selector + ", not at " + Focus.where(page()))
                .isTrue();
        seen();
    }

    void seen() {
        assertThat(Focus.hidden(page())).as(Focus.where(page())).isNull();
    }

    private Keyboard go(String key, String selector) {
        for (int keys = 0; keys < FAR; keys++) {
            press(key);
            // Beyond the last element the window itself has the focus, then it goes on at the first.
            if (!isAt("body")) {
                seen();
            }
            if (isAt(selector)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page().url());
    }

    private Page page() {
        return visitor.page();
    }
}
