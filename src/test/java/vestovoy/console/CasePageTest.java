package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.community.Attachment;
import vestovoy.desk.Case;
import vestovoy.desk.Desk;
import vestovoy.desk.Said;
import vestovoy.faq.Hit;
import vestovoy.faq.Match;

@OnTheConsole
class CasePageTest {
    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    private Visitor anna;

    @BeforeEach
    void fill() {
        cases.reset();
        Samples.fill(cases);
        anna = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
    }

    @Test
    void aCaseShowsItsPostThreadDraftAndSuggestions() {
        String page = anna.get("/cases/1").body();
        assertThat(page)
                .contains("Вторую неделю жду возврат")
                .contains("А если карта уже закрыта")
                .contains("отправлено")
                .contains("бот не вполне уверен")
                .contains("Сколько ждать возврат денег на карту?")
                .contains("83")
                .contains("board/39100137/1021")
                .contains("href=\"https://vk.com/topic-214000777_39100137?post=1001\"")
                .contains(
                        ">Деньги возвращаются на ту же карту в течение 3–10 рабочих дней: срок зависит от банка.</textarea>");
    }

    @Test
    void aMentionElsewhereBeginsWithTheLinkToItsPost() {
        cases.put(Samples.elsewhere(6));
        String page = anna.get("/cases/6").body();
        String link = "href=\"https://vk.com/wall210023757_77\"";
        assertThat(page).contains("на чужой странице", "Открыть пост").containsOnlyOnce(link);
        assertThat(page.indexOf(link)).isLessThan(page.indexOf("Неделю жду от Полки"));
        assertThat(anna.get("/cases/1").body()).doesNotContain("на чужой странице");
    }

    @Test
    void whatTheBotSaidStandsUnderItsNameAndNotUnderACode() {
        cases.said(2, List.of(new Said(951, "bot", Hands.NOON, "Ждите.", Said.Voice.BOT, "sent")));
        assertThat(anna.get("/cases/2").body())
                .contains("<bdi>Вестовой</bdi>")
                .doesNotContain("<bdi>bot</bdi>");
    }

    @Test
    void whatEndedInVkIsToldWithoutAName() {
        cases.close(1, Case.State.CLOSED, "vk");
        assertThat(anna.get("/cases/1").body())
                .contains("или пост удалён")
                .doesNotContain("<bdi>vk</bdi>");
        assertThat(answer(1, 1, "Мой труд", "queue").body()).doesNotContain("(vk)");
    }

    @Test
    void anAnswerIsQueuedInTheModeratorsNameAndTheQueueSaysSo() {
        HttpResponse<String> done = answer(1, 1, "  Проверяем, ответим сегодня. ", "queue");
        assertThat(Visitor.place(done)).isEqualTo("/queue");
        assertThat(cases.queued())
                .containsExactly(new MemoryCases.Queued(1, "anna", "Проверяем, ответим сегодня."));
        assertThat(anna.get("/queue").body()).contains("Ответ на случай 1 принят к отправке.");
    }

    @Test
    void sendAndGoOnOpensTheCaseThatComesNextInTheQueue() {
        assertThat(Visitor.place(answer(3, 1, "Видим фото.", "next"))).isEqualTo("/cases/4");
        assertThat(Visitor.place(answer(5, 1, "Появится.", "next"))).isEqualTo("/cases/1");
    }

    @Test
    void afterTheLastCaseComesTheEmptyQueue() {
        for (long id = 2; id <= 5; id++) {
            cases.close(id, Case.State.CLOSED, "");
        }
        assertThat(Visitor.place(answer(1, 1, "Готово.", "next"))).isEqualTo("/queue");
        assertThat(anna.get("/queue").body()).contains("Очередь пуста");
    }

    @Test
    void aCaseThatNeedsNoAnswerIsClosedWithoutOne() {
        HttpResponse<String> done =
                anna.post("/cases/2/dismiss", Map.of("version", "1", "text", "черновик"));
        assertThat(Visitor.place(done)).isEqualTo("/cases/3");
        assertThat(cases.get(2).state()).isEqualTo(Case.State.DISMISSED);
        assertThat(cases.queued()).isEmpty();
    }

    @Test
    void sendingTwiceQueuesOneReplyAndSaysSoInWords() {
        answer(1, 1, "Один раз.", "queue");
        HttpResponse<String> second = answer(1, 1, "Один раз.", "queue");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Вы уже ответили на этот случай");
        assertThat(cases.queued()).hasSize(1);
    }

    @Test
    void aColleaguesAnswerIsToldByNameAndTheTextIsKept() {
        cases.close(1, Case.State.ANSWERED, "boris");
        HttpResponse<String> late = answer(1, 1, "Мой труд", "queue");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("На этот случай уже ответили: boris")
                .contains(">Мой труд</textarea>")
                .doesNotContain("id=\"send-next\"");
    }

    @Test
    void anEditedPostIsShownAnewAndTheTextCanBeSentAgain() {
        String seen = field(anna.get("/cases/1").body(), "seen");
        cases.edit(1, "Уже не надо, деньги пришли");
        HttpResponse<String> late =
                anna.post("/cases/1/answer", Map.of("version", "1", "seen", seen, "text", "Ждите"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("автор изменил пост", "Уже не надо, деньги пришли", ">Ждите</textarea>");
        assertThat(field(late.body(), "version")).isEqualTo("2");
    }

    @Test
    void aChangeThatLeftTheTextAloneIsNotCalledAnEdit() {
        String seen = field(anna.get("/cases/1").body(), "seen");
        cases.edit(1, cases.get(1).post().text());
        HttpResponse<String> late =
                anna.post("/cases/1/answer", Map.of("version", "1", "seen", seen, "text", "Ждите"));
        assertThat(late.body()).contains("случай изменился").doesNotContain("автор изменил");
    }

    @Test
    void aPostAnsweredInVkItselfIsNotAnsweredAgain() {
        cases.close(2, Case.State.CLOSED, "");
        HttpResponse<String> late = answer(2, 1, "Здравствуйте", "queue");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("на пост ответили в самом VK").contains("Здравствуйте");
    }

    @Test
    void anEmptyReplyIsRefusedWithASentence() {
        HttpResponse<String> refusal = answer(1, 1, " \n ", "queue");
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("Ответ пуст", "aria-invalid=\"true\"");
    }

    @Test
    void aReplyThatIsTooLongIsRefusedAndKeptWhole() {
        String text = "ж".repeat(Desk.LONGEST_REPLY + 1);
        HttpResponse<String> refusal = answer(1, 1, text, "queue");
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("слишком длинный").contains(">" + text + "</textarea>");
    }

    @Test
    void aLineEndCountsAsOneCharacterAlthoughBrowsersSendTwo() {
        String lines = "абв\r\n".repeat(Desk.LONGEST_REPLY / 4 - 1) + "абвг";
        assertThat(answer(1, 1, lines, "queue").statusCode()).isEqualTo(302);
        assertThat(cases.queued().getFirst().text())
                .hasSize(Desk.LONGEST_REPLY)
                .doesNotContain("\r");
    }

    @Test
    void aMissingCaseIsAPlainPageThatKeepsTheText() {
        HttpResponse<String> lost = answer(77, 1, "Мой труд", "queue");
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("<h1>Такого случая нет</h1>", "Мой труд");
    }

    @Test
    void aFormWithoutAVersionIsNotUnderstood() {
        HttpResponse<String> refusal = anna.post("/cases/1/answer", Map.of("text", "Ответ"));
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(cases.queued()).isEmpty();
    }

    @Test
    void withoutAScriptASuggestionComesIntoTheBoxByAForm() {
        HttpResponse<String> page =
                anna.post(
                        "/cases/1/put",
                        Map.of("version", "1", "text", "Марина,", "suggestion", "2"));
        assertThat(page.body()).contains(">Марина,\n\nОткройте заказ в личном кабинете");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1"})
    void aSuggestionThatIsNotThereChangesNothing(String number) {
        HttpResponse<String> page =
                anna.post(
                        "/cases/1/put",
                        Map.of("version", "1", "text", "Марина,", "suggestion", number));
        assertThat(page.body()).contains(">Марина,</textarea>");
    }

    @Test
    void theAddressOfARefusedMoveLeadsBackToItsCase() {
        assertThat(Visitor.place(anna.get("/cases/1/answer"))).isEqualTo("/cases/1");
    }

    @Test
    void nothingThatACustomerWritesBecomesMarkup() {
        String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        Hit hit =
                new Hit(
                        evil,
                        evil,
                        evil,
                        List.of(evil),
                        0.5,
                        List.of(Match.same(evil)),
                        List.of(evil),
                        List.of(),
                        Map.of());
        cases.put(
                Samples.open(
                        9,
                        Samples.post(
                                9,
                                evil,
                                evil,
                                List.of(
                                        new Attachment(evil, "javascript:alert(3)"),
                                        new Attachment("photo", "https://vk.com@evil.example/x"),
                                        new Attachment("photo", evil))),
                        evil,
                        9,
                        evil,
                        List.of(hit)));
        cases.said(9, List.of(new Said(8, evil, Hands.NOON, evil, Said.Voice.CUSTOMER, evil)));
        String all =
                anna.get("/queue").body()
                        + anna.get("/cases/9").body()
                        + answer(9, 7, evil, "queue").body()
                        + answer(99, 7, evil, "queue").body();
        assertThat(all).doesNotContain("<script>alert", "<img src=x", "javascript:");
        assertThat(all).contains("&lt;script&gt;", ">evil.example</bdi>");
    }

    private HttpResponse<String> answer(long id, int version, String text, String then) {
        return anna.post(
                "/cases/" + id + "/answer",
                Map.of("version", Integer.toString(version), "text", text, "then", then));
    }

    private static String field(String page, String name) {
        int at = page.indexOf("name=\"" + name + "\"");
        int value = page.indexOf("value=\"", at) + "value=\"".length();
        return page.substring(value, page.indexOf('"', value));
    }
}
