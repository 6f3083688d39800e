package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.ReportGround;

/// Hiding, restoring, banning and reporting by the pages of a case.
@OnTheConsole
class ActsPageTest {
    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    private Visitor anna;

    @BeforeEach
    void fill() {
        cases.reset();
        Samples.fill(cases);
        cases.put(at(9, Channel.WALL_COMMENT));
        anna = Visitor.signedIn(port, MemoryAccounts.MODERATOR);
    }

    private static Case at(long id, Channel channel) {
        Post post =
                new Post(
                        new PostKey(channel, -214_000_777, 9061, 31),
                        new Author(5001, "Марина"),
                        Hands.NOON,
                        "купите гараж",
                        List.of(),
                        0,
                        0);
        return Samples.open(id, post, "below-threshold", 0, "", List.of());
    }

    private HttpResponse<String> move(long id, int version, String move, String... more) {
        Map<String, String> form =
                new HashMap<>(Map.of("version", Integer.toString(version), "text", "Мой труд"));
        for (int at = 0; at < more.length; at += 2) {
            form.put(more[at], more[at + 1]);
        }
        return anna.post("/cases/" + id + "/" + move, form);
    }

    @Test
    void anOpenCaseOffersToHideToBanAndToReport() {
        assertThat(anna.get("/cases/9").body())
                .contains("id=\"hide\"", "id=\"ban\"", "name=\"report\"", "Скрыть пост")
                .doesNotContain("id=\"restore\"", "id=\"unban\"");
    }

    @Test
    void aDiscussionCannotBeReportedAndAMessageNotHidden() {
        assertThat(anna.get("/cases/1").body())
                .contains("id=\"hide\"")
                .doesNotContain("name=\"report\"");
        cases.put(at(8, Channel.MESSAGE));
        assertThat(anna.get("/cases/8").body())
                .contains("id=\"ban\"")
                .doesNotContain("id=\"hide\"");
    }

    @Test
    void hidingEndsTheCaseAndLeadsToTheNext() {
        HttpResponse<String> done = move(1, 1, "hide");
        assertThat(Visitor.place(done)).isEqualTo("/cases/2");
        assertThat(cases.acts()).containsExactly(new Act.Hide());
        assertThat(anna.get("/cases/2").body()).contains("Пост случая 1 будет скрыт.");
    }

    @Test
    void aHiddenPostsPageOffersToPutItBack() {
        move(1, 1, "hide");
        assertThat(anna.get("/hidden").body())
                .contains("href=\"/cases/1\"", "Кто скрыл", "<bdi>anna</bdi>");
        assertThat(anna.get("/cases/1").body())
                .contains("Пост скрыт", ">Вернуть пост</button>", "скрытие", "сделано", "anna")
                .doesNotContain("id=\"hide\"");
        assertThat(Visitor.place(move(1, 2, "restore"))).isEqualTo("/cases/1");
        assertThat(cases.get(1).state()).isEqualTo(Case.State.OPEN);
        assertThat(anna.get("/hidden").body()).contains("Сейчас ничего не скрыто");
    }

    @Test
    void hidingTwiceDoesItOnceAndSaysSoInWords() {
        move(1, 1, "hide");
        HttpResponse<String> second = move(1, 1, "hide");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Вы уже скрыли этот пост", "Мой труд");
        assertThat(cases.acts()).hasSize(1);
    }

    @Test
    void aBanNamesItsTermItsGroundAndItsNoteAndLeavesTheCaseOpen() {
        HttpResponse<String> done =
                move(1, 1, "ban", "term", "WEEK", "ground", "PROFANITY", "comment", " дважды ");
        assertThat(Visitor.place(done)).isEqualTo("/cases/1");
        assertThat(cases.acts()).hasSize(1);
        Act.Ban ban = (Act.Ban) cases.acts().getFirst();
        assertThat(ban.ground()).isEqualTo(BanGround.PROFANITY);
        assertThat(ban.comment()).isEqualTo("дважды");
        assertThat(ban.until()).isAfter(Hands.NOON.plus(Duration.ofDays(6)));
        assertThat(cases.get(1).state()).isEqualTo(Case.State.OPEN);
        assertThat(anna.get("/cases/1").body())
                .contains(
                        "Автор будет заблокирован",
                        ">Мой труд</textarea>",
                        "блокировка автора: мат",
                        "id=\"unban\"");
    }

    @Test
    void theAuthorIsLetInAgain() {
        move(1, 1, "ban", "term", "DAY", "ground", "SPAM");
        assertThat(Visitor.place(move(1, 2, "unban"))).isEqualTo("/cases/1");
        assertThat(anna.get("/cases/1").body()).doesNotContain("id=\"unban\"");
    }

    @Test
    void aReportNamesItsGround() {
        move(9, 1, "report", "report", "EXTREMISM");
        assertThat(cases.acts()).containsExactly(new Act.Report(ReportGround.EXTREMISM));
    }

    @Test
    void whatVkCannotDoIsRefusedWithASentence() {
        HttpResponse<String> refusal = move(1, 1, "report", "report", "SPAM");
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("VK такого не умеет", ">Мой труд</textarea>");
    }

    @Test
    void aNoteThatIsTooLongIsRefusedWithASentence() {
        HttpResponse<String> refusal =
                move(1, 1, "ban", "term", "DAY", "ground", "SPAM", "comment", "ж".repeat(201));
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("не больше 200 знаков");
        assertThat(cases.acts()).isEmpty();
    }

    @Test
    void anEditedPostIsShownBeforeAnythingIsDoneToIt() {
        cases.edit(1, "Уже не надо");
        HttpResponse<String> late = move(1, 1, "hide");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Уже не надо", ">Мой труд</textarea>");
        assertThat(cases.acts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ban, term, ETERNITY", "ban, ground, WEATHER", "report, report, WEATHER"})
    void whatTheFormDoesNotOfferIsNotUnderstood(String move, String field, String value) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of("version", "1", "term", "DAY", "ground", "SPAM", "report", "SPAM"));
        form.put(field, value);
        assertThat(anna.post("/cases/9/" + move, form).statusCode()).isEqualTo(400);
        assertThat(cases.acts()).isEmpty();
    }

    @Test
    void aMissingCaseIsAPlainPageThatKeepsTheText() {
        HttpResponse<String> lost = move(77, 1, "hide");
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("Мой труд");
    }

    @Test
    void theStatusCountsActs() {
        assertThat(anna.get("/status").body()).contains("Действия в VK", "не вышли");
    }
}
