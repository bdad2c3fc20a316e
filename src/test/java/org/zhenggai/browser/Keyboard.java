package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: keys alone, and whatever has the focus must be seen to have it. */
final class Keyboard {

    private static final int FAR = 200;

    /** What is wrong with the focus as it is shown; null if it lies on something, outlined, within the window. */
    private static final String UNSEEN = """
            () => {
              const light = part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
              const luminance = colour => {
                const [r, g, b] = colour.match(/[\\d.]+/g).map(part => light(part / 255));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const outlined = element => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    && 1.05 / (luminance(style.outlineColor) + 0.05) >= 3;
              };
              const at = document.activeElement;
              if (!at || at === document.body) {
                return 'nothing has the focus';
              }
              const shown = [at, ...(at.labels ?? []), at.closest('label'), at.closest('.card')]
                  .find(element => element && outlined(element));
              if (!shown) {
                return 'no outline';
              }
              const box = shown.getBoundingClientRect();
              if (box.width < 4 || box.height < 4 || box.bottom <= 0 || box.top >= innerHeight) {
                return 'outside of the window';
              }
              const over = document.elementFromPoint(
                  Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
                  Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
              return !over || over.contains(shown) || shown.contains(over) || over.closest('label')?.contains(shown)
                  ? null : 'behind ' + over.outerHTML.slice(0, 80);
            }""";

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
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
        return (Boolean) page().evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    void staysAt(String selector) {
        assertThat(isAt(selector))
                .as("the focus is still at " + selector + ", not at " + where())
                .isTrue();
        seen();
    }

    void seen() {
        assertThat(page().evaluate(UNSEEN)).as(where()).isNull();
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

    private String where() {
        return page().url() + " " + page().evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }

    private Page page() {
        return visitor.page();
    }
}
