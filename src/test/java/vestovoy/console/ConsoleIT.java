package vestovoy.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.Browser;
import vestovoy.community.Attachment;
import vestovoy.desk.Case;

/// The console in a real browser: keys, live hints, conflicts.
@OnTheConsole
class ConsoleIT {
    private static final int WIDE = 1280;

    private static Browser browser;

    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    @Autowired private MemoryFaq faq;
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
    void openAWindow() {
        cases.reset();
        faq.reset();
        Samples.fill(cases);
        visitor = browser.visitor(address(), WIDE, 800);
        page = visitor.newPage();
    }

    @AfterEach
    void closeTheWindow() {
        visitor.close();
    }

    @Test
    void oneKeyPutsASuggestionInAndTwoSendItAndGoOn() {
        signIn(MemoryAccounts.MODERATOR);
        page.locator("a.row-link").nth(1).click();
        page.waitForURL("**/cases/2");
        page.keyboard().press("Digit1");
        assertThat(page.locator("#text")).hasValue(Samples.hits().getFirst().answer());
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/cases/3");
        assertThat(page.locator(".notice")).containsText("Ответ на случай 2 принят");
        assertThat(cases.queued())
                .containsExactly(
                        new MemoryCases.Queued(2, "anna", Samples.hits().getFirst().answer()));
    }

    @Test
    void keysCountByTheirPlaceInTheRussianLayoutToo() {
        signIn(MemoryAccounts.MODERATOR);
        page.dispatchEvent("body", "keydown", Map.of("code", "KeyJ", "key", "о", "bubbles", true));
        assertThat(page.locator("a.row-link").first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/1");
        page.dispatchEvent("body", "keydown", Map.of("code", "KeyJ", "key", "о", "bubbles", true));
        page.waitForURL("**/cases/2");
    }

    @Test
    void aCaseThatNeedsNoAnswerIsClosedWithTwoKeys() {
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/2");
        page.keyboard().press("KeyE");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/3");
        assertThat(cases.get(2).state()).isEqualTo(Case.State.DISMISSED);
    }

    @Test
    void keysAreLettersWhileOneWrites() {
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/2");
        page.keyboard().press("KeyR");
        page.keyboard().type("1jeq?");
        assertThat(page.locator("#text")).hasValue("1jeq?");
        page.keyboard().press("Escape");
        page.keyboard().press("Digit2");
        assertThat(page.locator("#text")).hasValue("1jeq?\n\n" + Samples.hits().get(1).answer());
    }

    @Test
    void unsentWordsSurviveALookAtTheNeighbours() {
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/2");
        page.fill("#text", "Начало ответа");
        page.locator(".steps a[rel=next]").click();
        page.waitForURL("**/cases/3");
        page.goBack();
        assertThat(page.locator("#text")).hasValue("Начало ответа");
    }

    @Test
    void theSecondOfTwoPagesOnOneCaseKeepsItsText() {
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/2");
        try (BrowserContext other = browser.visitor(address(), WIDE, 800)) {
            Page theirs = other.newPage();
            signIn(theirs, MemoryAccounts.ADMIN);
            theirs.navigate("/cases/2");
            theirs.fill("#text", "Ответ Бориса");
            theirs.keyboard().press("Control+Enter");
            theirs.waitForURL("**/cases/3");
        }
        page.fill("#text", "Ответ Анны");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[role=alert]")).containsText("уже ответили: boris");
        assertThat(page.locator("textarea")).hasValue("Ответ Анны");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.photograph(page, "console-conflict");
        assertThat(cases.queued()).hasSize(1);
    }

    @Test
    void anEditedPostIsShownBesideTheKeptText() {
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/1");
        cases.edit(1, "Деньги пришли, спасибо. А чек где взять?");
        page.fill("#text", "Ответ Анны");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[role=alert]")).containsText("автор изменил пост");
        assertThat(page.locator("#text")).hasValue("Ответ Анны");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.photograph(page, "console-edited");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/cases/2");
        assertThat(cases.queued()).hasSize(1);
    }

    @Test
    void newCasesAreAnnouncedAndNothingMoves() {
        signIn(MemoryAccounts.MODERATOR);
        cases.put(Samples.open(30, "Совсем новый вопрос"));
        assertThat(page.locator(".fresh")).hasText("новых: 1 — показать", slowly());
        assertThat(page.locator("a.row-link").count()).isEqualTo(5);
        page.locator(".fresh").click();
        assertThat(page.locator("a.row-link")).hasCount(6);
    }

    @Test
    void aRebuildIsWatchedToItsEnd() {
        CountDownLatch gate = faq.shutTheGate();
        signIn(MemoryAccounts.ADMIN);
        page.navigate("/faq");
        page.locator("form[action='/faq/rebuild'] button").click();
        assertThat(page.locator("progress")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();
        Browser.photograph(page, "console-rebuild");
        gate.countDown();
        assertThat(page.locator("#progress .notice")).containsText("Собрано поколение");
        page.locator("form[action='/faq/publish'] button").first().click();
        assertThat(page.locator("main > .notice")).containsText("опубликовано");
        assertThat(faq.live().orElseThrow().id()).isEqualTo("20261123-090000");
    }

    @Test
    void textsFromOutsideRunNothing() {
        String evil =
                "<img src=x onerror=\"document.title='бит'\"><script>document.title='бит'</script>";
        cases.put(
                Samples.open(
                        40,
                        Samples.post(40, evil, evil, List.of(new Attachment(evil, "javascript:1"))),
                        evil,
                        9,
                        evil,
                        Samples.hits()));
        signIn(MemoryAccounts.MODERATOR);
        page.navigate("/cases/40");
        assertThat(page).hasTitle(Pattern.compile("Случай 40.*"));
        assertThat(page.locator("main img, main script").count()).isZero();
        assertThat(page.locator(".attachments a").count()).isZero();
    }

    @Test
    void theSheetOfKeysOpensWithAQuestionMarkAndCloses() {
        signIn(MemoryAccounts.MODERATOR);
        page.keyboard().press("Shift+Slash");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();
        Browser.photograph(page, "console-keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    private void signIn(String name) {
        signIn(page, name);
    }

    static void signIn(Page page, String name) {
        page.navigate("/login");
        page.fill("#username", name);
        page.fill("#password", MemoryAccounts.password(name));
        page.locator("main button").click();
        page.waitForURL("**/queue");
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /// The hint is asked for each five seconds.
    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions slowly() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(15_000);
    }
}
