package vestovoy.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.Browser;
import vestovoy.faq.Hits;

/// Every page in a real browser: accessible to everybody, on wide and narrow screens, light and
/// dark.
@OnTheConsole
class LooksIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    private static final List<String> PAGES =
            List.of(
                    "/queue",
                    "/cases/1",
                    "/cases/3",
                    "/cases/77",
                    "/hidden",
                    "/faq",
                    "/texts",
                    "/status",
                    "/keys",
                    "/nowhere");

    private static Browser browser;

    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    @Autowired private MemoryFaq faq;
    @Autowired private MemoryTurns turns;
    private BrowserContext visitor;
    private Page page;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void fill() {
        cases.reset();
        faq.reset();
        turns.reset();
        Samples.fill(cases);
        visitor = browser.visitor(address(), WIDE, 800);
        page = visitor.newPage();
    }

    @AfterEach
    void closeTheWindow() {
        visitor.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleAndFitsANarrowScreen(ColorScheme colours) {
        visit(colours);
        signIn(MemoryAccounts.ADMIN);
        for (String path : PAGES) {
            page.navigate(path);
            lookAtBothWidths(path.substring(1).replace('/', '-'), colours);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFormsOfActsAndWhatWasDoneAreAccessible(ColorScheme colours) {
        cases.put(Samples.elsewhere(6));
        visit(colours);
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/6");
        page.locator("details.acts summary").click();
        lookAtBothWidths("acts", colours);
        page.locator("#ban").click();
        assertThat(page.locator(".notice")).containsText("Автор будет заблокирован");
        lookAtBothWidths("banned", colours);
        page.navigate("/cases/5");
        page.keyboard().press("KeyH");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).containsText("Пост случая 5 будет скрыт");
        page.navigate("/hidden");
        lookAtBothWidths("hidden-one", colours);
        page.locator("a.row-link").click();
        lookAtBothWidths("hidden-case", colours);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void stoppingEverythingAndLettingItGoOnIsAccessible(ColorScheme colours) {
        visit(colours);
        signIn(MemoryAccounts.ADMIN);
        page.navigate("/status");
        page.fill("#stop-reason", "В ответах неверные цены, разбираемся");
        page.locator(".switch button").click();
        assertThat(page.locator("#halt")).containsText("В ответах неверные цены");
        lookAtBothWidths("stopped-status", colours);
        page.navigate("/queue");
        lookAtBothWidths("stopped-queue", colours);
        page.locator("#halt button").click();
        assertThat(page.locator(".notice")).containsText("Бот снова отправляет сам");
        assertThat(page.locator("#halt strong")).hasCount(0);
    }

    private void lookAtBothWidths(String name, ColorScheme colours) {
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, 800);
            look(name, width, colours);
        }
        page.setViewportSize(WIDE, 800);
    }

    @Test
    void theSignInFormIsAccessibleToo() {
        page.navigate("/login?wrong");
        look("login", WIDE, ColorScheme.LIGHT);
        page.setViewportSize(NARROW, 640);
        look("login", NARROW, ColorScheme.LIGHT);
    }

    @Test
    void anEmptyQueueIsFriendly() {
        cases.reset();
        signIn(MemoryAccounts.MODERATOR);
        assertThat(page.locator(".empty")).containsText("Очередь пуста");
        look("queue-empty", WIDE, ColorScheme.LIGHT);
    }

    @Test
    void candidatesOfTheTrialSearchAreAccessible() {
        faq.finds(new Hits(MemoryFaq.WORKING, Samples.hits()));
        signIn(MemoryAccounts.ADMIN);
        page.navigate("/faq");
        page.fill("#asked", "когда вернут деньги на карту");
        page.locator("form.ask button").click();
        assertThat(page.locator(".hit")).hasCount(3);
        look("faq-asked", WIDE, ColorScheme.LIGHT);
        page.setViewportSize(NARROW, 640);
        look("faq-asked", NARROW, ColorScheme.LIGHT);
    }

    private void look(String name, int width, ColorScheme colours) {
        assertThat(page.content()).as("words are missing in " + name).doesNotContain("??");
        Browser.photograph(
                page,
                "console-"
                        + name
                        + "-"
                        + width
                        + "-"
                        + colours.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(Browser.violations(page)).as(name + " at " + width).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " does not scroll sideways")
                .isEqualTo(page.viewportSize().width);
    }

    private void visit(ColorScheme colours) {
        visitor.close();
        visitor = browser.visitor(address(), WIDE, 800, colours);
        page = visitor.newPage();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private void signIn(String name) {
        ConsoleIT.signIn(page, name);
    }
}
