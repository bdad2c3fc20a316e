package org.zhenggai.browser;

import com.microsoft.playwright.Page;

/** Where the keys go, and whether that is seen. */
final class Focus {

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

    private Focus() {}

    static String hidden(Page page) {
        return (String) page.evaluate(UNSEEN);
    }

    static boolean isAt(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    static String where(Page page) {
        return page.url() + " " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }
}
