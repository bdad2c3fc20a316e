package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a screen, signed in, with everything that the browser complained about. */
final class Visitor implements AutoCloseable {

    private static final String WATCH_POLICY = "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));";

    private final BrowserContext context;
    private final boolean scripts;
    private final String language;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    Visitor(Browser browser, String url, Browser.NewContextOptions options, boolean scripts) {
        this.scripts = scripts;
        this.language = options.locale;
        this.context = browser.newContext(options.setBaseURL(url).setJavaScriptEnabled(scripts));
        context.addInitScript(WATCH_POLICY);
        this.page = tab();
    }

    /** Another tab of the same browser, which is the current one from now on. */
    Page tab() {
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // What the server refused is said in the page; the lines of browser and htmx about it are no complaints.
            if (message.type().equals("error")
                    && !message.text().matches("(?s)(Failed to load resource|Response Status Error Code).*")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String language() {
        return language;
    }

    Visitor signIn(String user) {
        page.navigate("/login");
        page.fill("#username", user);
        page.fill("#password", Platform.PASSWORD);
        click("main button");
        assertThat(page.url()).doesNotContain("/login");
        return this;
    }

    /** Goes where the element leads, and waits until the page there is ready. */
    void click(String selector) {
        page.click(selector);
        page.waitForLoadState();
        ready();
    }

    Response open(String path) {
        Response response = page.navigate(path);
        ready();
        return response;
    }

    /** Scripts have run and nothing is being fetched. */
    void ready() {
        if (scripts) {
            page.waitForSelector("body[data-ready]");
        } else {
            page.waitForLoadState();
        }
    }

    /** The session ends, as after hours in which nobody came back. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    int widthBeyondTheScreen() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    void widened(int width) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, 900);
        }
    }

    List<String> axe() {
        return Axe.breaches(page);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
