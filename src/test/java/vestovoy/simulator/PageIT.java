package vestovoy.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.OWNER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.Browser;
import vestovoy.community.PostKey;

/// The page in a real browser: `VESTOVOY_CHROMIUM`, or `/usr/bin/chromium`.
class PageIT {
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static Browser chromium;

    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Simulator simulator;
    private Bot bot;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = Browser.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(Bot.setup(folder));
        bot = new Bot(simulator.base());
        look("", WIDE);
    }

    @AfterEach
    void stop() throws IOException {
        page.context().close();
        simulator.close();
    }

    private void look(String tab, int width) {
        page = chromium.visitor(simulator.page().toString(), width, HIGH).newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(simulator.page() + tab);
        page.waitForSelector("#main .card");
    }

    @Test
    void aCommentIsAnsweredUnderItByItself() {
        page.selectOption("#person", String.valueOf(ANNA));
        Locator post = page.locator(".post").first();
        post.getByLabel("Комментарий к записи").fill("А если <b>заказ</b> приехал вчера?");
        post.getByLabel("Комментарий к записи").press("Enter");
        Locator own =
                post.locator(".remark", new Locator.LocatorOptions().setHasText("приехал вчера"));
        assertThat(own.locator(".words")).hasText("А если <b>заказ</b> приехал вчера?");

        PostKey written = simulator.written().getFirst().post().key();
        bot.asCommunity(
                "wall.createComment",
                "owner_id",
                OWNER,
                "post_id",
                written.place(),
                "reply_to_comment",
                written.id(),
                "message",
                "[id" + ANNA + "|Анна], две недели.");
        Locator answer =
                post.locator(
                        ".below .remark.official",
                        new Locator.LocatorOptions().setHasText("две недели"));
        assertThat(answer.locator(".badge")).hasText("сообщество");
        assertThat(answer.locator(".words")).hasText("Анна, две недели.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aHalfWrittenAnswerStaysWhileOthersWrite() {
        Locator post = page.locator(".post").first();
        post.locator(".remark .link").first().click();
        page.keyboard().type("пока пишу");
        simulator
                .customers()
                .comment(210_015_838L, simulator.customers().post(ANNA, "новая").id(), "сбоку");
        assertThat(page.locator(".words", new Page.LocatorOptions().setHasText("сбоку")))
                .isVisible();
        assertThat(page.locator(".answer textarea")).hasValue("пока пишу");
        assertThat(page.locator(".answer textarea")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".answer")).hasCount(0);
        assertThat(simulator.written().getLast().post().repliesTo()).isPositive();
    }

    @Test
    void messagesAreAChatWithTheCommunity() {
        look("#chat", WIDE);
        page.selectOption("#person", String.valueOf(ANNA));
        page.getByLabel("Сообщение сообществу").fill("где заказ?");
        page.getByLabel("Отправить").click();
        assertThat(page.locator(".mine .words")).hasText("где заказ?");
        bot.asCommunity(
                "messages.send", "peer_id", ANNA, "random_id", 3, "message", "Сейчас посмотрим.");
        assertThat(page.locator(".theirs .words")).hasText("Сейчас посмотрим.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aGoodIsCommentedAndAStrangersPostAnswered() {
        look("#shop", WIDE);
        page.selectOption("#person", String.valueOf(ANNA));
        Locator good =
                page.locator(".post", new Page.LocatorOptions().setHasText("Чайник «Сибирь»"));
        good.getByLabel("Комментарий").fill("А <b>чёрный</b> есть?");
        good.getByLabel("Комментарий").press("Enter");
        assertThat(good.locator(".remark", new Locator.LocatorOptions().setHasText("<b>чёрный")))
                .isVisible();

        look("#walls", WIDE);
        page.selectOption("#person", String.valueOf(ANNA));
        page.getByLabel("Новая запись на своей стене").fill("Ау, @polka_market (Полка)");
        page.getByLabel("Новая запись на своей стене").press("Enter");
        assertThat(page.locator(".post").first().locator(".mark")).hasText("Полка");
        assertThat(simulator.written()).hasSize(2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void anotherCommunityDoesNotWearOurFace() {
        look("#walls", WIDE);
        Locator theirs =
                page.locator(".post", new Page.LocatorOptions().setHasText("Барахолка у метро"));
        assertThat(theirs.locator(".post-top .face")).hasText("Бу");
        assertThat(theirs.locator("img")).hasCount(0);
    }

    @Test
    void theTabsAreWalkedWithTheArrows() {
        page.locator("#tab-wall").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".topics .row")).hasCount(16);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".chat")).isVisible();
        assertThat(page.locator("#tab-chat")).hasAttribute("aria-selected", "true");
    }

    @Test
    void anAnswerInADiscussionCarriesVksMark() {
        look("#board/39100411", WIDE);
        Locator remark =
                page.locator(
                        ".remark", new Page.LocatorOptions().setHasText("продлить хранение можно"));
        remark.locator(".link").click();
        page.keyboard().type("мне тоже");
        page.keyboard().press("Enter");
        assertThat(page.locator(".remark", new Page.LocatorOptions().setHasText("Дарья, мне тоже")))
                .isVisible();
        assertThat(simulator.written().getFirst().post().text())
                .isEqualTo("[id210205894:bp-214000777_1075|Дарья], мне тоже");
    }

    @ParameterizedTest
    @CsvSource({
        "1280, ''",
        "390, ''",
        "1280, '#board'",
        "390, '#board'",
        "1280, '#board/39100411'",
        "390, '#board/39100411'",
        "1280, '#shop'",
        "390, '#shop'",
        "1280, '#walls'",
        "390, '#walls'",
        "1280, '#chat'",
        "390, '#chat'"
    })
    void eachViewFitsItsWidthAndIsFitForEverybody(int width, String tab) {
        simulator.customers().message(ANNA, "где заказ?");
        look(tab, width);
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(tooWide).isEqualTo(false);
        assertThat(page.locator("[role=tab][aria-selected=true]"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
