package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.community.Post;
import vestovoy.desk.Case;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Rebuild;

@OnTheConsole
class OtherPagesTest {
    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    @Autowired private MemoryFaq faq;
    @Autowired private MemoryInbox inbox;
    @Autowired private Rebuild rebuild;
    @Autowired private Hands clock;
    private Visitor boris;

    @BeforeEach
    void fill() {
        cases.reset();
        faq.reset();
        inbox.breaksDown(false);
        Samples.fill(cases);
        boris = Visitor.signedIn(port, MemoryAccounts.ADMIN);
    }

    @Test
    void theQueueShowsWhatIsOpenUrgentCasesFirst() {
        String page = boris.get("/queue").body();
        assertThat(page)
                .contains("в очереди: 5", "без имени (id 5003)", "без текста", "вложения: 2");
        assertThat(page.indexOf("/cases/1\"")).isLessThan(page.indexOf("/cases/2\""));
    }

    @Test
    void theTextsAreShownAsCustomersReadThemAndThoseThatAreNotSaidAreMarked() {
        assertThat(boris.get("/texts").body())
                .contains(
                        "queue", "Анна, &lt;b&gt;ждите&lt;/b&gt;.", "Без имени:", "Ждите {opens}.")
                .contains("сейчас не говорится: нет {opens}");
    }

    /// The case's own page shows the post in full: who is to answer must read it.
    @Test
    void theQueueShowsNoPersonalData() {
        cases.put(
                Samples.open(
                        30,
                        "Анна, ул. Мира, д. 14, кв. 32, тел. 8 900 000-45-12, заказ 48213-7719"));
        assertThat(boris.get("/queue").body())
                .contains("[адрес]", "[телефон]", "[номер заказа]")
                .doesNotContain("000-45-12", "7719", "кв. 32");
        assertThat(boris.get("/cases/30").body()).contains("8 900 000-45-12", "48213-7719");
    }

    @Test
    void suggestionsShowNoPersonalDataOfWhoAskedBefore() {
        Hit hit =
                new Hit(
                        "file/7",
                        "где заказ 48213-7719?",
                        "Напишите на help@polka.example, перезвоним на 8 900 000-45-12",
                        List.of("file/7"),
                        0.5,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of());
        Post post = Samples.post(31, "Анна", "где заказ?", List.of());
        cases.put(Samples.open(31, post, "below-threshold", 0, "", List.of(hit)));
        assertThat(boris.get("/cases/31").body())
                .contains("где заказ [номер заказа]?", "help@polka.example", "[телефон]")
                .doesNotContain("48213-7719", "000-45-12");
    }

    @Test
    void aLongQueueHasPagesAndAPageBeyondTheLastIsTheLast() {
        for (long id = 10; id < 10 + 2 * QueueController.PAGE; id++) {
            cases.put(Samples.open(id, "вопрос " + id));
        }
        assertThat(boris.get("/queue?page=2").body()).contains("страница 2 из 3", "вопрос 30");
        assertThat(boris.get("/queue?page=900").body()).contains("страница 3 из 3");
        assertThat(boris.get("/queue?page=-5").body()).contains("страница 1 из 3");
    }

    @Test
    void newsTellHowManyCameAndFallSilentOnceShown() {
        long since = clock.millis();
        Case old = Samples.open(20, "новый вопрос");
        cases.put(
                new Case(
                        old.id(),
                        1,
                        old.post(),
                        old.reason(),
                        0,
                        clock.instant().plusSeconds(1),
                        Case.State.OPEN,
                        "",
                        "",
                        List.of()));
        String asked = "/queue/news?since=" + since + "&open=5&shown=";
        assertThat(boris.get(asked + "0").body()).contains("новых: 1 — показать");
        assertThat(boris.get(asked + "1").statusCode()).isEqualTo(204);
        cases.close(2, Case.State.CLOSED, "");
        assertThat(boris.get(asked + "0").body()).contains("новых: 1 — показать");
    }

    @Test
    void theStatusPageTellsWhatCannotBeDoneForWantOfAToken() {
        assertThat(boris.get("/status").body())
                .contains("Чего бот сейчас не может", "нужен", "ключ пользователя")
                .contains("ответы в обсуждениях", "блокировка людей")
                .containsPattern("Лавка: .*нужен .*сервисный ключ.* или .*ключ пользователя");
    }

    @Test
    void publishingAnOlderGenerationRollsBack() {
        assertThat(boris.get("/faq").body()).contains("Вернуть<", "работает");
        boris.post("/faq/publish", Map.of("id", MemoryFaq.OLDER));
        assertThat(faq.live().orElseThrow().id()).isEqualTo(MemoryFaq.OLDER);
        assertThat(boris.get("/faq").body())
                .contains("Поколение " + MemoryFaq.OLDER + " опубликовано", "Опубликовать");
    }

    @Test
    void publishingWhatIsNotThereIsToldInASentence() {
        boris.post("/faq/publish", Map.of("id", "<b>nothing</b>"));
        assertThat(boris.get("/faq").body())
                .contains("Не опубликовано: There is no generation &lt;b&gt;nothing&lt;/b&gt;.");
    }

    @Test
    void aRebuildIsWatchedWhileItRunsAndASecondOneRefused() throws InterruptedException {
        CountDownLatch gate = faq.shutTheGate();
        boris.post("/faq/rebuild", Map.of());
        boris.post("/faq/rebuild", Map.of());
        assertThat(boris.get("/faq").body())
                .contains("Перестройка уже идёт.", "Идёт перестройка", "hx-get=\"/faq/progress\"");
        gate.countDown();
        while (rebuild.status().state() == Rebuild.State.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(boris.get("/faq/progress").body())
                .contains("Собрано поколение 20261123-090000", "Ответов 2, формулировок 2")
                .contains("не прошло контрольные вопросы")
                .doesNotContain("hx-get");
        boris.post("/faq/publish", Map.of("id", "20261123-090000"));
        assertThat(boris.get("/faq").body()).doesNotContain("Проверьте его и опубликуйте");
    }

    @Test
    void nothingIsSaidAgainstAGenerationBeforeOneWasBuilt() throws Exception {
        assertThat(boris.get("/faq").body()).doesNotContain("публиковать его не стоит");
    }

    @Test
    void aRebuildThatFailsSaysWhy() {
        faq.breaksDown();
        boris.post("/faq/rebuild", Map.of());
        while (rebuild.status().state() == Rebuild.State.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(boris.get("/faq").body())
                .contains("Перестроить не удалось", "The disk is full: free some space.");
    }

    @Test
    void askingShowsCandidatesAndKeepsTheText() {
        faq.finds(new Hits(MemoryFaq.WORKING, Samples.hits()));
        String page = boris.post("/faq/ask", Map.of("text", "где <i>деньги</i>")).body();
        assertThat(page)
                .contains(
                        "где &lt;i&gt;деньги&lt;/i&gt;</textarea>", "Сколько ждать возврат", "83");
    }

    @Test
    void askingTellsHowTheTextWasReadAndWhyTheBotIsNoSurer() {
        faq.finds(
                new Hits(
                        MemoryFaq.WORKING,
                        Samples.hits(),
                        Hits.nothing().assurance(),
                        "где <деньги>"));
        String page = boris.post("/faq/ask", Map.of("text", "ult ltymub")).body();
        assertThat(page)
                .contains(
                        "прочитано как: где &lt;деньги&gt;",
                        "порог 80 % достигнут",
                        "ниже порога 80 %",
                        "уверенность снижает:",
                        "почти так же подходит другой ответ; важному слову нет соответствия",
                        "близкие слова:",
                        "деньги ≈ средства");
        boris.get("/faq?lang=en");
        assertThat(boris.post("/faq/ask", Map.of("text", "ult ltymub")).body())
                .contains(
                        "read as: где",
                        "below the threshold of 80 %",
                        "another answer fits nearly as well");
        boris.get("/faq?lang=ru");
    }

    @Test
    void askingABrokenIndexIsASentenceAndNotAnErrorPage() {
        faq.breaksDown();
        HttpResponse<String> page = boris.post("/faq/ask", Map.of("text", "где деньги"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Поиск не ответил").doesNotContain("IllegalState");
    }

    @Test
    void askingBeforeAnythingWasBuiltSaysSo() {
        assertThat(boris.post("/faq/ask", Map.of("text", "где деньги")).body())
                .contains("Ответы ещё не собраны");
    }

    @Test
    void theStatusSaysHowManyVerdictsThePromiseLacks() throws Exception {
        assertThat(boris.get("/status").body())
                .contains("неверных ответов будет не больше 5 %")
                .contains("не хватает решений модераторов: 17 или больше");
    }

    @Test
    void theStatusSaysWhenTheCommunityWasReadBackAndWhatWasNot() throws Exception {
        assertThat(boris.get("/status").body())
                .contains("Сообщество перечитано", "5 мин назад")
                .contains("комментарии к фотографиям: нет подходящего ключа; wall/9061: VK закрыл")
                .contains("VK не сообщил о постах", "2; с запуска");
    }

    @Test
    void theStatusCountsEverythingAndShowsWhatItDoesNotKnowYet() {
        assertThat(boris.get("/status").body())
                .contains("отвечает сам", "ждут решения", "1 204", "1 300", "odd");
    }

    @Test
    void theStatusSaysWhatVkWantsLeftAloneAndThatAPersonIsNeeded() {
        assertThat(boris.get("/status").body())
                .contains(
                        "нужен человек",
                        "wall.createComment — до",
                        "12:30: VK просит человека: капча");
    }

    @Test
    void aFailureInsideIsAPlainPageWithoutItsInsides() {
        inbox.breaksDown(true);
        HttpResponse<String> page = boris.get("/status", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Что-то сломалось")
                .doesNotContain("secret detail", "IllegalState", "at vestovoy");
    }

    @Test
    void refusalsArePlainRussianPages() {
        Visitor anna = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
        assertThat(anna.get("/faq", "Accept", "text/html").body())
                .contains("страница для администраторов");
        assertThat(anna.get("/nowhere", "Accept", "text/html").body()).contains("Страницы нет");
        assertThat(anna.get("/queue/news?since=x&open=0", "Accept", "text/html").body())
                .contains("Запрос не понят");
    }

    @Test
    void pagesAreRussianUntilTheReaderChoosesEnglish() {
        assertThat(boris.get("/queue", "Accept-Language", "en").body())
                .contains("<html lang=\"ru\"", "Очередь");
        assertThat(boris.get("/queue?lang=en").body()).contains("<html lang=\"en\"", "Queue");
        assertThat(boris.get("/queue").body()).contains("waiting: 5");
        assertThat(boris.get("/queue?lang=de").body()).contains("<html lang=\"ru\"");
    }

    @Test
    void staticFilesAreKeptUntilTheyChange() {
        HttpResponse<String> file = boris.get("/console/console.css");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(boris.get("/console/console.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
