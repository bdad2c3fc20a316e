package org.zhenggai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium where it has one, Playwright's download where not. */
final class Chromium implements AutoCloseable {

    private static final Path OF_THE_MACHINE = Path.of("/usr/bin/chromium");
    /** Nothing leaves the machine, whatever the browser would like to look up. */
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        boolean own = Files.isExecutable(OF_THE_MACHINE);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(own ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        List<String> arguments = new ArrayList<>(QUIET);
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        var options = new BrowserType.LaunchOptions().setArgs(arguments);
        browser = playwright.chromium().launch(own ? options.setExecutablePath(OF_THE_MACHINE) : options);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
