package vestovoy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The machine's own Chromium, driven by Playwright. One per test class; not for several threads.
///
/// Reads the environment: `VESTOVOY_CHROMIUM`, the program to start, `/usr/bin/chromium` when it is
/// not set.
public final class Browser implements AutoCloseable {
    /// Without a sandbox, since tests run as root in containers; without what a browser does behind
    /// the user's back.
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /// Starts the browser.
    ///
    /// @throws IllegalStateException when there is none; the message says how to get one
    public static Browser start() {
        Path program =
                Path.of(System.getenv().getOrDefault("VESTOVOY_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(
                    "There is no Chromium at "
                            + program
                            + ": run ./vestovoy test, which installs it, or apt-get install -y --no-install-recommends"
                            + " chromium, or name another one in VESTOVOY_CHROMIUM.");
        }
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(program)
                                            .setArgs(FLAGS)));
        } catch (RuntimeException fault) {
            playwright.close();
            throw fault;
        }
    }

    /// A visitor of their own: cookies and storage are shared with nobody. Close it when done.
    public BrowserContext visitor(String address, int width, int height) {
        return visitor(address, width, height, ColorScheme.LIGHT);
    }

    /// A visitor who prefers light or dark.
    public BrowserContext visitor(String address, int width, int height, ColorScheme colours) {
        return chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("ru-RU")
                        .setColorScheme(colours)
                        .setViewportSize(width, height));
    }

    /// What axe finds wrong with a page, one line each; empty when nothing.
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId()
                                        + ": "
                                        + rule.getHelp()
                                        + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                        .toList();
    }

    /// Saves what the whole page looks like as target/screenshots/NAME.png.
    public static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
