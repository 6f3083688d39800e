package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.intake.Meaning;

class MentionsTest {
    private static final long START = 1_800_000_000L;
    private static final String SOURCE = "mentions/" + Stub.GROUP;
    private static final String METHOD = "newsfeed.getMentions";

    private final FakeInbox inbox = new FakeInbox();
    private final Stub stub = new Stub();
    private final Vk vk = stub.vk();
    private Instant now = Instant.ofEpochSecond(START);
    private final Mentions mentions = mentions(vk);

    private Mentions mentions(Vk door) {
        return door.mentions(inbox, () -> now, DetectorTest.POLKA, Duration.ofMinutes(2));
    }

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    static String post(long owner, long id, long from, long date, String text, String more) {
        return "{\"id\":%d,\"owner_id\":%d,\"from_id\":%d,\"date\":%d,\"post_type\":\"post\",\"text\":\"%s\",\"comments\":{\"count\":0}%s}"
                .formatted(id, owner, from, date, text, more);
    }

    static String list(int count, String... items) {
        return "{\"count\":%d,\"items\":[%s]}".formatted(count, String.join(",", items));
    }

    private void later(Duration passed) {
        now = now.plus(passed);
    }

    /// The first look, which only marks where to begin.
    private void begin() {
        mentions.look();
        later(Duration.ofMinutes(2));
    }

    @Test
    void aFirstLookMarksWhereToBeginAndAsksNothing() {
        assertThat(mentions.look()).isEqualTo(new Sighting.Read(0, 0));

        assertThat(inbox.positions).containsKey(SOURCE);
        assertThat(stub.calls(METHOD)).isEmpty();
    }

    @Test
    void aPostThatMentionsUsIsAMentionOfOurCommunity() {
        begin();
        stub.answers(
                METHOD,
                list(1, post(501, 77, 501, START + 60, "[club214000777|Полка], где заказ", "")));

        assertThat(mentions.look()).isEqualTo(new Sighting.Read(1, 1));

        assertThat(inbox.events.getFirst().meaning())
                .isInstanceOfSatisfying(
                        Meaning.Edited.class,
                        found -> {
                            assertThat(found.post().key())
                                    .isEqualTo(new PostKey(Channel.MENTION, 501, Stub.GROUP, 77));
                            assertThat(found.post().author().id()).isEqualTo(501);
                            assertThat(found.post().text())
                                    .isEqualTo("[club214000777|Полка], где заказ");
                        });
        assertThat(stub.field(METHOD, "owner_id")).isEqualTo("-214000777");
        assertThat(stub.field(METHOD, "start_time")).isEqualTo(Long.toString(START));
        assertThat(stub.field(METHOD, "count")).isEqualTo("50");
        assertThat(stub.field(METHOD, "access_token")).isEqualTo(Stub.USER);
    }

    @Test
    void allPagesAreReadBeforeThePositionMoves() {
        begin();
        stub.answersWhere(
                METHOD,
                "offset",
                "0",
                list(2, post(501, 77, 501, START + 60, "[club214000777|П] раз", "")));
        stub.answersWhere(
                METHOD,
                "offset",
                "1",
                list(2, post(502, 3, 502, START + 30, "[club214000777|П] два", "")));

        assertThat(mentions.look()).isEqualTo(new Sighting.Read(2, 2));
    }

    @Test
    void aFailureInTheMiddleKeepsWhatWasReadAndReadsItAgain() {
        begin();
        String before = inbox.positions.get(SOURCE);
        stub.answersWhere(
                METHOD,
                "offset",
                "0",
                list(2, post(501, 77, 501, START + 60, "[club214000777|П] раз", "")));
        stub.stub(
                com.github.tomakehurst.wiremock.client.WireMock.post("/method/" + METHOD)
                        .withFormParam(
                                "offset",
                                com.github.tomakehurst.wiremock.client.WireMock.equalTo("1"))
                        .willReturn(Stub.json(Stub.error(10))));

        assertThat(mentions.look()).isEqualTo(new Sighting.Failed("vk-10", false));

        assertThat(inbox.events).hasSize(1);
        assertThat(inbox.positions).containsEntry(SOURCE, before);
    }

    @Test
    void theNextLookReadsBackToAnHourBeforeTheNewestPost() {
        begin();
        later(Duration.ofHours(10));
        long newest = START + 9 * 3600;
        stub.answers(METHOD, list(1, post(501, 77, 501, newest, "[club214000777|П]!", "")));
        mentions.look();
        stub.reset();
        stub.answers(METHOD, list(0));

        mentions(vk).look();

        assertThat(stub.field(METHOD, "start_time")).isEqualTo(Long.toString(newest - 3600));
    }

    @Test
    void aPostOfTheFutureHidesNothingThatComes() {
        begin();
        stub.answers(METHOD, list(1, post(501, 77, 501, START * 2, "[club214000777|П]!", "")));
        mentions.look();
        stub.reset();
        stub.answers(METHOD, list(0));

        mentions.look();

        assertThat(Long.parseLong(stub.field(METHOD, "start_time")))
                .isLessThanOrEqualTo(now.getEpochSecond());
    }

    @Test
    void theSameFoundAgainChangesNothingAndAnEditDoes() {
        begin();
        stub.answers(METHOD, list(1, post(501, 77, 501, START + 1, "[club214000777|П] один", "")));
        mentions.look();
        assertThat(mentions.look()).isEqualTo(new Sighting.Read(1, 0));
        stub.answers(METHOD, list(1, post(501, 77, 501, START + 1, "[club214000777|П] два", "")));

        assertThat(mentions.look()).isEqualTo(new Sighting.Read(1, 1));
    }

    @Test
    void whatIsOursOrOnOurWallOrNotPublishedIsNoPost() {
        begin();
        String text = "[club214000777|П], ответим";
        stub.answers(
                METHOD,
                list(
                        6,
                        post(-Stub.GROUP, 1, 501, START, text, ""),
                        post(501, 2, -Stub.GROUP, START, text, ""),
                        post(501, 3, 555, START, text, ""),
                        post(501, 4, 501, START, text, ",\"deleted\":true"),
                        post(501, 5, 501, START, text, "").replace("\"post\",", "\"reply\","),
                        post(501, 6, 501, START, text, "").replace("\"post\",", "\"postpone\",")));
        try (Vk withStaff = stub.vk(Set.of(555L))) {
            assertThat(mentions(withStaff).look()).isEqualTo(new Sighting.Read(6, 0));
        }
    }

    @Test
    void aRepostWithoutWordsIsNoise() {
        begin();
        stub.answers(METHOD, list(1, post(501, 1, 501, START, "", ",\"copy_history\":[{}]")));

        mentions.look();

        assertThat(inbox.events.getFirst().meaning()).isEqualTo(new Meaning.Noise());
    }

    @Test
    void withoutAUsersTokenNothingIsAskedAndItIsSaid() {
        begin();
        try (Vk without = stub.vk(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE))) {
            assertThat(mentions(without).look()).isEqualTo(new Sighting.NoToken());
        }
        assertThat(stub.calls(METHOD)).isEmpty();
    }

    @Test
    void aRefusedTokenIsForAnOperatorAndTheSourceRests() {
        begin();
        stub.refuses(METHOD, 5);
        assertThat(mentions.look()).isEqualTo(new Sighting.Failed("vk-5", true));

        assertThat(mentions.look())
                .isEqualTo(new Sighting.Resting(now.plus(Duration.ofMinutes(30))));
        assertThat(stub.calls(METHOD)).hasSize(1);
    }

    @Test
    void whenTheInboxRefusesTheSameIsReadAgain() {
        begin();
        stub.answers(METHOD, list(1, post(501, 77, 501, START + 1, "[club214000777|П] один", "")));
        inbox.broken = true;
        assertThatIllegalStateException().isThrownBy(mentions::look);
        inbox.broken = false;

        assertThat(mentions.look()).isEqualTo(new Sighting.Read(1, 1));
    }
}
