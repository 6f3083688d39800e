package vestovoy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo as a newcomer meets it: as a customer on the community's page, and as a moderator in
/// the console.
class WholeIT {
    private static final double SLOWLY = 30_000;
    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    @TempDir private Path folder;
    private Program demo;
    private Browser browser;
    private String community = "";
    private String console = "";

    @BeforeEach
    void startTheDemo() throws IOException, InterruptedException {
        demo = Program.start("demo", "--data", folder.resolve("demo").toString());
        community = demo.told("Community page:");
        console = demo.told("Console:");
        demo.told("Account:");
        browser = Browser.start();
    }

    @AfterEach
    void stopIt() {
        browser.close();
        demo.close();
    }

    private static LocatorAssertions.HasCountOptions slowly() {
        return new LocatorAssertions.HasCountOptions().setTimeout(SLOWLY);
    }

    private static Locator ask(Page page, String question) {
        Locator post = page.locator(".post").first();
        post.getByLabel("Комментарий к записи").fill(question);
        post.getByLabel("Комментарий к записи").press("Enter");
        return post;
    }

    private static Locator with(Locator where, String selector, String text) {
        return where.locator(selector, new Locator.LocatorOptions().setHasText(text));
    }

    @Test
    void aQuestionThatTheFaqKnowsIsAnsweredThere() {
        try (BrowserContext customer = browser.visitor(community, WIDE, HIGH)) {
            Page page = customer.newPage();
            page.navigate(community);
            Locator post =
                    ask(page, "как активировать подарочный сертификат, который мне подарили?");
            assertThat(with(post, ".remark.official", "Профиль → «Сертификаты» → «Добавить»"))
                    .hasCount(1, slowly());
            Browser.photograph(page, "community-answered");
        }
    }

    @Test
    void aQuestionThatItDoesNotKnowIsAnsweredByAModerator() {
        String question = "Можно ли у вас арендовать воздушный шар на выходные?";
        try (BrowserContext customer = browser.visitor(community, WIDE, HIGH);
                BrowserContext moderator = browser.visitor(console, WIDE, HIGH)) {
            Page page = customer.newPage();
            page.navigate(community);
            Locator post = ask(page, question);
            Page desk = moderator.newPage();
            signIn(desk);
            Locator line =
                    desk.locator(
                            "a.row-link", new Page.LocatorOptions().setHasText("воздушный шар"));
            for (int look = 0; look < 30 && line.count() == 0; look++) {
                desk.reload();
            }
            Browser.photograph(desk, "console-queue-demo");
            line.click();
            desk.locator("#text").fill("Воздушных шаров у нас нет, но есть самокаты.");
            Browser.photograph(desk, "console-case-demo");
            desk.locator("#text").press("Control+Enter");
            assertThat(with(post, ".remark.official", "самокаты")).hasCount(1, slowly());
        }
    }

    private void signIn(Page desk) {
        desk.navigate(console);
        desk.locator("input[name=username]").fill("demo");
        desk.locator("input[name=password]").fill("demo-demo");
        desk.locator("input[name=password]").press("Enter");
        assertThat(desk.locator("h1").first()).isVisible();
        desk.navigate(console + "queue");
    }

    @Test
    void itsMetricsAreWhatTheyPromise() throws Exception {
        demo.until(() -> Program.lines(folder.resolve("demo/community/journal.jsonl")) >= 12);
        Map<String, Double> figures = new HashMap<>();
        demo.until(() -> {
            figures.putAll(metrics());
            return figures.getOrDefault("vestovoy_posts_received_total", 0.0) >= 12;
        });
        double byState =
                figures.entrySet().stream()
                        .filter(figure -> figure.getKey().startsWith("vestovoy_posts{"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        assertThat(byState).isEqualTo(figures.get("vestovoy_posts_received_total"));
    }

    @Test
    void itIsReadyWhenItSaysSo() throws Exception {
        assertThat(get("actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(get("actuator/health/liveness", "").statusCode()).isEqualTo(200);
    }

    @Test
    void itsLogTellsEachDecisionAndNoTextOfCustomers() throws Exception {
        Path log = folder.resolve("demo/log/vestovoy.jsonl");
        demo.until(() -> Program.lines(log) >= 12);
        String lines = Files.readString(log);
        assertThat(lines).contains("\"verdict\"", "\"generation\"", "\"confidence\"");
        assertThat(lines).doesNotContain("Какое волшебное слово");
    }

    private Map<String, Double> metrics() {
        Map<String, Double> figures = new HashMap<>();
        String basic = "Basic ZGVtbzpkZW1vLWRlbW8=";
        for (String line : get("actuator/prometheus", basic).body().lines().toList()) {
            int gap = line.lastIndexOf(' ');
            if (line.startsWith("vestovoy_") && gap > 0) {
                figures.put(line.substring(0, gap), Double.parseDouble(line.substring(gap + 1)));
            }
        }
        return figures;
    }

    private HttpResponse<String> get(String path, String authorization) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(console + path));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
