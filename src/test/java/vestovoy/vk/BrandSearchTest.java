package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vestovoy.vk.MentionsTest.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Post;
import vestovoy.intake.Meaning;
import vestovoy.triage.Wordings;

class BrandSearchTest {
    private static final long START = 1_800_000_000L;
    private static final Duration EVERY = Duration.ofSeconds(87);
    private static final String METHOD = "newsfeed.search";
    private static final Brand BRAND =
            new Brand(
                    "polka_market",
                    List.of("=Полка"),
                    List.of("полкамаркет"),
                    List.of("polka.example"),
                    Wordings.of(List.of("не отвеча*")));

    private final FakeInbox inbox = new FakeInbox();
    private final Stub stub = new Stub();
    private Instant now = Instant.ofEpochSecond(START);
    private final Vk vk = stub.vk(() -> now);
    private BrandSearch search = search(vk, BRAND);

    private BrandSearch search(Vk door, Brand brand) {
        return door.search(inbox, () -> now, brand, EVERY);
    }

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    private static String page(String next, String... items) {
        String mark = next.isEmpty() ? "" : ",\"next_from\":\"" + next + "\"";
        return "{\"count\":%d,\"total_count\":9000,\"items\":[%s]%s}"
                .formatted(items.length, String.join(",", items), mark);
    }

    private Sighting turn() {
        now = now.plus(EVERY);
        return search.turn();
    }

    private List<String> asked(String field) {
        return stub.calls(METHOD).stream()
                .map(call -> call.formParameters().get(field))
                .map(value -> value == null ? "" : value.firstValue())
                .toList();
    }

    /// What becomes of one post that search found.
    private List<Meaning> found(String text, String more) {
        stub.answers(METHOD, page("", post(501, 77, 501, START + 1, text, more)));
        search.turn();
        turn();
        return inbox.events.stream().map(event -> event.meaning()).toList();
    }

    private static Post only(List<Meaning> meanings) {
        assertThat(meanings).singleElement().isInstanceOf(Meaning.Edited.class);
        return ((Meaning.Edited) meanings.getFirst()).post();
    }

    @Test
    void aFirstTurnMarksWhereEachQueryBeginsAndAFirstSearchAsksForWhatCameSince() {
        stub.answers(METHOD, page(""));

        search.turn();

        assertThat(inbox.positions.keySet()).containsExactlyInAnyOrderElementsOf(search.sources());
        assertThat(asked("start_time")).containsExactly(Long.toString(START));
        assertThat(asked("count")).containsExactly("200");
        assertThat(asked("access_token")).containsExactly(Stub.SERVICE);
    }

    @Test
    void queriesTakeTurnsOneCallEach() {
        stub.answers(METHOD, page(""));
        search.turn();

        turn();
        turn();
        turn();

        assertThat(asked("q")).containsExactly("Полка", "#полкамаркет", "polka.example", "Полка");
    }

    @Test
    void aRestartGoesOnWithTheNextQueryAndSpendsNothingTwice() {
        stub.answers(METHOD, page(""));
        search.turn();
        search = search(vk, BRAND);
        assertThat(search.turn())
                .isEqualTo(new Sighting.Resting(Instant.ofEpochSecond(START).plus(EVERY)));

        turn();

        assertThat(asked("q")).containsExactly("Полка", "#полкамаркет");
    }

    @Test
    void howeverOftenItTurnsCallsAreSpacedEvenly() {
        Duration spaced = Duration.ofHours(3);
        search = vk.search(inbox, () -> now, BRAND, spaced);
        stub.answers(METHOD, page(""));
        Instant end = now.plus(Duration.ofDays(1));

        for (; now.isBefore(end); now = now.plusSeconds(60)) {
            search.turn();
        }

        assertThat(stub.calls(METHOD)).hasSize(8);
    }

    @Test
    void aQueryThatTheBudgetKeepsBackDoesNotLoseItsTurn() {
        stub.answers(METHOD, page(""));
        search = vk.search(inbox, () -> now, BRAND, Duration.ofSeconds(20));
        Instant end = now.plus(EVERY.multipliedBy(3));
        for (; now.isBefore(end); now = now.plusSeconds(20)) {
            search.turn();
        }
        assertThat(asked("q")).containsExactly("Полка", "#полкамаркет", "polka.example");
    }

    @Test
    void theNextPageIsAskedForOnTheQuerysNextTurn() {
        search = search(vk, new Brand("", List.of("Полка"), List.of(), List.of(), BRAND.asking()));
        stub.answers(METHOD, page("200/-1_2", post(501, 77, 501, START + 5, "Полка?", "")));
        search.turn();
        stub.answers(METHOD, page("", post(501, 76, 501, START + 4, "Полка?", "")));

        turn();
        turn();

        assertThat(asked("start_from")).containsExactly("", "200/-1_2", "");
        assertThat(inbox.events).hasSize(2);
    }

    @Test
    void noMoreThanVksFirstThousandIsReadOfOneSearch() {
        search = search(vk, new Brand("", List.of("Полка"), List.of(), List.of(), BRAND.asking()));
        String[] many = new String[200];
        java.util.Arrays.fill(many, post(501, 77, 501, START, "стол", ""));
        stub.answers(METHOD, page("more", many));
        search.turn();
        for (int more = 0; more < 5; more++) {
            turn();
        }

        assertThat(asked("start_from")).containsExactly("", "more", "more", "more", "more", "");
    }

    @Test
    void theNextSearchReadsBackToAnHourBeforeTheNewestPost() {
        search = search(vk, new Brand("", List.of("Полка"), List.of(), List.of(), BRAND.asking()));
        stub.answers(METHOD, page(""));
        search.turn();
        now = now.plus(Duration.ofHours(9));
        long newest = now.getEpochSecond() - 60;
        stub.answers(METHOD, page("", post(501, 77, 501, newest, "Полка?", "")));
        turn();
        turn();

        assertThat(asked("start_time"))
                .containsExactly(
                        Long.toString(START),
                        Long.toString(START),
                        Long.toString(newest - Sweep.OVERLAP.toSeconds()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[club214000777|Полка] хороша",
                "спасибо #полкамаркет",
                "взял на polka.example/shop",
                "@polka_market"
            })
    void whatNamesUsExplicitlyIsAPost(String text) {
        assertThat(only(found(text, "")).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Полка, где мой заказ?", "Полка не отвечает второй день"})
    void aBareWordThatAsksOrComplainsIsAPost(String text) {
        only(found(text, ""));
    }

    @Test
    void aBareWordThatAsksNothingIsNoiseAndKeptRaw() {
        assertThat(found("Сегодня ходил в Полку, взял стул", ""))
                .containsExactly(new Meaning.Noise());
        assertThat(inbox.events.getFirst().body()).contains("взял стул");
    }

    @ParameterizedTest
    @ValueSource(strings = {"повесил полку, как вам?", "стол"})
    void whatDoesNotNameUsIsNotKept(String text) {
        assertThat(found(text, "")).isEmpty();
    }

    @Test
    void anAddressThatHangsOnAPostNamesUs() {
        only(
                found(
                        "кто брал, как вам",
                        ",\"attachments\":[{\"type\":\"link\",\"link\":{\"url\":\"https://polka.example/1\"}}]"));
    }

    @Test
    void aRepostOfOursWithWordsOfItsOwnIsAPost() {
        only(
                found(
                        "а доставка как",
                        ",\"copy_history\":[{\"id\":9,\"owner_id\":-214000777,\"text\":\"Акция\"}]"));
    }

    @Test
    void entitiesAreReadAsWhatTheyMean() {
        assertThat(only(found("#полкамаркет &amp; я<br>где &#10071;", "")).text())
                .isEqualTo("#полкамаркет & я\nгде ❗");
    }

    @Test
    void noiseThatAsksLaterIsAPost() {
        found("Полка", "");

        List<Meaning> meanings = found("Полка?", "");

        assertThat(meanings.getLast()).isInstanceOf(Meaning.Edited.class);
    }

    @Test
    void oddPostsDoNotHoldUpTheOthers() {
        stub.answers(
                METHOD,
                page(
                        "",
                        "7",
                        "null",
                        "{}",
                        "{\"id\":\"x\",\"owner_id\":501}",
                        "{\"id\":1,\"text\":\"#полкамаркет\"}",
                        "{\"id\":2,\"owner_id\":\"501\",\"text\":{},\"attachments\":5,\"copy_history\":7,\"date\":\"x\"}",
                        post(501, 77, 501, START, "#полкамаркет", "")));
        search.turn();

        assertThat(inbox.events).hasSize(1);
    }

    @Test
    void whenTheDaysCallsAreUsedUpTheSourceRestsForHalfAnHour() {
        Tokens one = new Tokens(Stub.COMMUNITY, "", Stub.SERVICE);
        try (Vk door = stub.vk(one, () -> now)) {
            search = search(door, BRAND);
            stub.refuses(METHOD, 29);
            assertThat(search.turn()).isEqualTo(new Sighting.Failed("vk-29", false));
            Instant until = now.plus(EVERY.multipliedBy(20));

            assertThat(turn()).isEqualTo(new Sighting.Resting(until));
            now = now.plus(Duration.ofMinutes(31));
            stub.answers(METHOD, page(""));

            assertThat(search.turn()).isInstanceOf(Sighting.Read.class);
        }
    }

    @Test
    void aTokenWhoseDayIsUsedUpLeavesTheNextSearchToTheOther() {
        stub.refuses(METHOD, 29);
        search.turn();
        stub.answers(METHOD, page(""));

        assertThat(turn()).isInstanceOf(Sighting.Read.class);
        assertThat(asked("access_token")).containsExactly(Stub.SERVICE, Stub.USER);
    }

    @Test
    void aMarkThatVkRefusesIsNotAskedForForEver() {
        search = search(vk, new Brand("", List.of("Полка"), List.of(), List.of(), BRAND.asking()));
        stub.answers(METHOD, page("old", post(501, 77, 501, START, "стол", "")));
        search.turn();
        stub.refuses(METHOD, 100);
        turn();
        now = now.plus(EVERY.multipliedBy(20));
        search.turn();

        assertThat(asked("start_from")).containsExactly("", "old", "");
    }

    @Test
    void aFailureLetsTheOthersHaveTheirTurn() {
        stub.replies(METHOD, Stub.json("").withStatus(502));
        assertThat(search.turn()).isEqualTo(new Sighting.Failed("http-502", false));

        turn();

        assertThat(asked("q")).containsExactly("Полка", "#полкамаркет");
    }

    @Test
    void withoutATokenThatSearchesItIsSaid() {
        try (Vk without = stub.vk(new Tokens(Stub.COMMUNITY, "", ""))) {
            assertThat(search(without, BRAND).turn()).isEqualTo(new Sighting.NoToken());
        }
    }

    @Test
    void withoutQueriesNothingIsAsked() {
        search = search(vk, Brand.named("polka_market"));

        assertThat(search.turn()).isInstanceOf(Sighting.Resting.class);
        assertThat(stub.calls(METHOD)).isEmpty();
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        stub.answers(METHOD, page(""));
        search.turn();
        now = now.minus(Duration.ofDays(1));
        search.turn();

        assertThat(turn()).isInstanceOf(Sighting.Read.class);
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        Sweep sweep = new Sweep(1, 2, 3, 4, 5, "6/-7 _8");

        assertThat(Sweep.of(sweep.position())).isEqualTo(sweep);
        assertThat(Sweep.of(Sweep.begin(now).position())).isEqualTo(Sweep.begin(now));
        assertThatIllegalArgumentException().isThrownBy(() -> Sweep.of("12"));
    }

    @Test
    void aTurnThatAnotherCommunityTookComesAtTheNextChance() {
        stub.answers(METHOD, page(""));
        BrandSearch other = vk.search(new FakeInbox(), () -> now, BRAND, EVERY.multipliedBy(2));
        assertThat(turn()).isInstanceOf(Sighting.Read.class);
        assertThat(other.turn()).isInstanceOf(Sighting.Resting.class);
        now = now.plus(EVERY);

        assertThat(other.turn()).isInstanceOf(Sighting.Read.class);
    }
}
