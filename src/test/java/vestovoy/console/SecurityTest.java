package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheConsole
class SecurityTest {
    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    @Autowired private MemoryFaq faq;
    @Autowired private Hands clock;

    @BeforeEach
    void fill() {
        cases.reset();
        faq.reset();
        cases.put(Samples.open(1, "Где мой заказ?"));
    }

    @ParameterizedTest
    @CsvSource({
        "/login, 200, 200, 200",
        "/error, 500, 500, 500",
        "/console/console.css, 200, 200, 200",
        "/console/lib/htmx.min.js, 200, 200, 200",
        "/, 302, 302, 302",
        "/queue, 302, 200, 200",
        "/queue/news?since=0&open=0, 302, 200, 200",
        "/cases/1, 302, 200, 200",
        "/cases/1/next, 302, 302, 302",
        "/cases/77, 302, 404, 404",
        "/cases/abc, 302, 404, 404",
        "/hidden, 302, 200, 200",
        "/cases/1/hide, 302, 302, 302",
        "/status, 302, 200, 200",
        "/keys, 302, 200, 200",
        "/switch/banner?turn=1, 302, 200, 200",
        "/switch/stop, 302, 403, 405",
        "/api/switch, 401, 401, 401",
        "/faq, 302, 403, 200",
        "/faq/progress, 302, 403, 200",
        "/texts, 302, 403, 200",
        "/nowhere, 302, 404, 404",
        "/actuator/health, 200, 200, 200",
        "/actuator/mine, 401, 403, 200",
    })
    void everyPathAdmitsWhomItShould(String path, int anyone, int moderator, int admin) {
        assertThat(
                        new int[] {
                            new Visitor(port).get(path).statusCode(),
                            Visitor.signedIn(port, MemoryAccounts.MODERATOR).get(path).statusCode(),
                            Visitor.signedIn(port, MemoryAccounts.ADMIN).get(path).statusCode()
                        })
                .as(path)
                .containsExactly(anyone, moderator, admin);
    }

    @ParameterizedTest
    @CsvSource({"/faq/rebuild", "/faq/publish", "/faq/ask"})
    void aModeratorCannotTouchTheFaqByPostEither(String path) {
        Visitor moderator = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
        assertThat(moderator.post(path, Map.of("id", MemoryFaq.OLDER)).statusCode()).isEqualTo(403);
        assertThat(faq.live().orElseThrow().id()).isEqualTo(MemoryFaq.WORKING);
    }

    @Test
    void aStrangerIsLedToTheFormAndThenToThePageTheyWanted() {
        Visitor stranger = new Visitor(port);
        assertThat(Visitor.place(stranger.get("/cases/1"))).isEqualTo("/login");
        HttpResponse<String> welcome =
                stranger.signIn(
                        MemoryAccounts.MODERATOR,
                        MemoryAccounts.password(MemoryAccounts.MODERATOR));
        assertThat(Visitor.place(welcome)).startsWith("/cases/1");
    }

    @Test
    void theFormOfTheDemoShowsItsReadyAccount() {
        assertThat(new Visitor(port).get("/login").body()).contains("Для пробы: имя anna");
    }

    @Test
    void aWrongPasswordSaysSoAndTellsNothingMore() {
        Visitor stranger = new Visitor(port);
        assertThat(Visitor.place(stranger.signIn("anna", "нет"))).isEqualTo("/login?wrong");
        assertThat(Visitor.place(stranger.signIn("nobody", "нет"))).isEqualTo("/login?wrong");
        assertThat(stranger.get("/login?wrong").body()).contains("Имя или пароль не подошли");
    }

    @Test
    void theSessionGetsANewNumberAtSignIn() {
        Visitor stranger = new Visitor(port);
        stranger.get("/login");
        String before = stranger.session();
        stranger.signIn(
                MemoryAccounts.MODERATOR, MemoryAccounts.password(MemoryAccounts.MODERATOR));
        assertThat(stranger.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndOtherSites() {
        String cookie =
                new Visitor(port).get("/login").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void afterFiveFailuresTheRightPasswordHasToWaitToo() {
        String name = "throttled";
        Visitor stranger = new Visitor(port);
        for (int attempt = 0; attempt < LoginThrottle.ATTEMPTS; attempt++) {
            assertThat(Visitor.place(stranger.signIn(name, "нет"))).isEqualTo("/login?wrong");
        }
        assertThat(Visitor.place(stranger.signIn(name, "нет"))).isEqualTo("/login?wait");
        assertThat(stranger.get("/login?wait").body()).contains("Подождите пять минут");
    }

    @Test
    void basicSignInsAreThrottledLikeThoseOfTheForm() {
        Visitor scraper = new Visitor(port);
        for (int attempt = 0; attempt < LoginThrottle.ATTEMPTS; attempt++) {
            scraper.get("/actuator/mine", "Authorization", basic("scraper", "wrong"));
        }
        assertThat(Visitor.place(scraper.signIn("scraper", "wrong"))).isEqualTo("/login?wait");
    }

    @Test
    void prometheusSignsInByHttpBasicAsAnAdmin() {
        String admin = basic(MemoryAccounts.ADMIN, MemoryAccounts.password(MemoryAccounts.ADMIN));
        String moderator =
                basic(MemoryAccounts.MODERATOR, MemoryAccounts.password(MemoryAccounts.MODERATOR));
        Visitor scraper = new Visitor(port);
        assertThat(scraper.get("/actuator/mine", "Authorization", admin).body())
                .isEqualTo("metrics");
        assertThat(scraper.get("/actuator/mine", "Authorization", moderator).statusCode())
                .isEqualTo(403);
        assertThat(scraper.get("/queue", "Authorization", admin).statusCode()).isEqualTo(302);
    }

    @Test
    void theCallbackNeedsNeitherSessionNorToken() {
        HttpResponse<String> answer =
                new Visitor(port).postWithoutToken("/vk/callback", Map.of("type", "confirmation"));
        assertThat(answer.body()).isEqualTo("ok");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndItsTextGivenBack() {
        Visitor moderator = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
        HttpResponse<String> refusal =
                moderator.postWithoutToken(
                        "/cases/1/answer", Map.of("version", "1", "text", "Мой <b>труд</b>"));
        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.body())
                .contains("<h1>Форма устарела</h1>", "Мой &lt;b&gt;труд&lt;/b&gt;");
        assertThat(cases.queued()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hide", "restore", "ban", "unban", "report"})
    void nothingIsDoneInVkWithoutTheFormsToken(String act) {
        Map<String, String> form =
                Map.of("version", "1", "term", "DAY", "ground", "SPAM", "report", "SPAM");
        HttpResponse<String> refusal =
                Visitor.signedIn(port, MemoryAccounts.MODERATOR)
                        .postWithoutToken("/cases/1/" + act, form);
        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(cases.acts()).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor moderator = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
        assertThat(Visitor.place(moderator.post("/logout", Map.of()))).isEqualTo("/login?out");
        assertThat(moderator.get("/queue").statusCode()).isEqualTo(302);
    }

    @Test
    void anIdleSessionEndsAndTheFormSaysWhy() {
        Visitor moderator = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
        clock.forward(IdleLimit.LIMIT.plusSeconds(1));
        assertThat(Visitor.place(moderator.get("/queue"))).isEqualTo("/login?ended");
    }

    @Test
    void aPageThatAsksForNewsByItselfDoesNotKeepASessionAlive() {
        Visitor moderator = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
        clock.forward(IdleLimit.LIMIT.minus(Duration.ofMinutes(1)));
        assertThat(news(moderator).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        assertThat(news(moderator).statusCode()).isEqualTo(401);
    }

    @Test
    void pagesAreNotKeptByBrowsersAndRunNoForeignCode() {
        HttpResponse<String> page =
                Visitor.signedIn(port, MemoryAccounts.MODERATOR).get("/cases/1");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style", " style=", "<script>", " onclick=", "javascript:");
    }

    private static HttpResponse<String> news(Visitor visitor) {
        return visitor.get("/queue/news?since=0&open=0", "HX-Request", "true");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
