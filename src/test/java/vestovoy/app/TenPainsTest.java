package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.simulator.Customers;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Exhibit;
import vestovoy.simulator.Fault;
import vestovoy.simulator.Quirk;
import vestovoy.simulator.Simulator;
import vestovoy.vk.Backoff;
import vestovoy.vk.Polled;
import vestovoy.vk.Reconciled;

/// What users of VK's clients suffer from most, each played by the simulator against the whole bot.
class TenPainsTest {
    private static final long WALL = 9061;
    private static final long TOPIC = 39100137;
    private static final long FIRST = 210023757;
    private static final long SECOND = 210039595;
    private static final long THIRD = 210079190;

    /// After so long a working long poll has told of a post.
    private static final Duration LONG_TOLD = Duration.ofSeconds(61);

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(31);

    @TempDir private Path folder;
    private final Time time = new Time();
    private Simulator vk;
    private Customers customers;
    private Cranked bot;

    @BeforeEach
    void open() throws IOException {
        vk = Cranked.community(folder, time);
        customers = vk.customers();
        bot = new Cranked(folder, vk, time, Cranked.ALL).listening();
    }

    @AfterEach
    void close() throws IOException {
        bot.close();
        vk.close();
    }

    private void startAgain() {
        bot.close();
        bot = new Cranked(folder, vk, time, Cranked.ALL);
    }

    private PostKey underThePost() {
        return customers.comment(FIRST, WALL, Cranked.KNOWN);
    }

    private PostKey inTheTopic() {
        return customers.discuss(SECOND, TOPIC, Cranked.KNOWN);
    }

    private PostKey message() {
        return customers.message(THIRD, Cranked.KNOWN);
    }

    private List<Effect> messages() {
        return vk.effects().stream()
                .filter(effect -> effect.method().equals("messages.send"))
                .toList();
    }

    /// Everything that came was answered, each once.
    private void answeredOnce(int posts) {
        assertThat(vk.effects()).hasSize(posts);
        assertThat(bot.counts().replied()).isEqualTo(posts);
        assertThat(bot.counts().received()).isEqualTo(posts);
        assertThat(bot.counts().sound()).as(bot.counts().toString()).isTrue();
    }

    // 1. The long poll dies for good after one server error.

    static final List<Fault> SERVER_ERRORS =
            List.of(
                    new Fault.BadGateway(),
                    new Fault.Status(500),
                    new Fault.Status(503),
                    new Fault.StatusAfter(504),
                    new Fault.Redirect(307),
                    new Fault.DropBefore(),
                    new Fault.DropAfter(),
                    new Fault.EmptyAfter(),
                    new Fault.TruncatedAfter(),
                    new Fault.HalfAfter());

    @ParameterizedTest
    @FieldSource("SERVER_ERRORS")
    void afterAServerErrorTheLongPollGoesOnAndNothingIsMissing(Fault fault) {
        vk.faults().nth("a_check", 1, fault);
        underThePost();
        assertThat(bot.poll()).isInstanceOf(Polled.Failed.class);
        assertThat(bot.poll()).isEqualTo(new Polled.Read(1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"POLL_HTML", "POLL_BRACES", "POLL_EMPTY", "FAILED_2"})
    void afterAnAnswerThatIsNoneTheLongPollGoesOnAndNothingIsMissing(Quirk quirk) {
        vk.faults().nth(quirk, 1);
        underThePost();
        assertThat(bot.poll()).isInstanceOf(Polled.Failed.class);
        assertThat(bot.poll()).isEqualTo(new Polled.Read(1, 1));
    }

    @Test
    void aSessionThatIsRefusedAtTheStartIsAskedForAgain() {
        startAgain();
        vk.faults().nth("groups.getLongPollServer", 1, new Fault.Refuse(10));
        underThePost();
        assertThat(bot.poll()).isInstanceOf(Polled.Failed.class);
        assertThat(bot.poll()).isEqualTo(new Polled.Read(1, 1));
    }

    // 2. Connected, and no events for minutes.

    @Test
    void whatASilentLongPollKeepsBackIsReadBackAndAnsweredOnce() {
        vk.faults().nth(Quirk.SILENT, 1);
        underThePost();
        assertThat(bot.poll()).isEqualTo(new Polled.Read(0, 0));
        assertThat(bot.round()).isEqualTo(new Reconciled.Whole(1, Map.of()));
        bot.work();
        bot.settle();
        answeredOnce(1);
    }

    @Test
    void aSilentLongPollIsLeftForANewSessionWhenReadingBackFindsMore() {
        long before = bot.calls("groups.getLongPollServer");
        vk.faults().nth(Quirk.SILENT, 1);
        underThePost();
        time.pass(LONG_TOLD);
        bot.poll();
        bot.round();
        bot.poll();
        assertThat(bot.calls("groups.getLongPollServer")).isEqualTo(before + 1);
    }

    @Test
    void whatMayStillBeToldIsNoReasonForANewSession() {
        long before = bot.calls("groups.getLongPollServer");
        vk.faults().nth(Quirk.SILENT, 1);
        underThePost();
        bot.poll();
        bot.round();
        bot.poll();
        assertThat(bot.calls("groups.getLongPollServer")).isEqualTo(before);
    }

    // 3. Events come twice.

    @Test
    void eventsThatComeAgainInAnyOrderAndUnderAnyIdMakeOnePostAndOneReply() {
        for (Quirk quirk : List.of(Quirk.DUPLICATE, Quirk.OTHER_ID, Quirk.AGAIN, Quirk.REORDER)) {
            vk.faults().rate(quirk, 1);
        }
        underThePost();
        inTheTopic();
        bot.poll();
        message();
        bot.settle();
        bot.round();
        bot.settle();
        answeredOnce(3);
        assertThat(vk.faults().struck()).containsKeys("duplicate", "other-id", "again", "reorder");
    }

    // 4. Events are missed while the bot is down.

    @Test
    void whatWasWrittenWhileTheBotWasDownIsAnsweredOnceThoughVkTellsItNoMore() {
        bot.close();
        underThePost();
        inTheTopic();
        message();
        time.pass(Duration.ofHours(3));
        vk.faults().nth(Quirk.FAILED_3, 1);
        startAgain();
        assertThat(bot.poll()).isEqualTo(new Polled.Gap(3));
        assertThat(bot.round()).isEqualTo(new Reconciled.Whole(3, Map.of()));
        bot.settle();
        answeredOnce(3);
    }

    @Test
    void anEventThatNeverComesIsFoundByReadingBack() {
        vk.faults().rate(Quirk.NEVER_TOLD, 1);
        for (int post = 0; post < 3; post++) {
            List.<Runnable>of(this::underThePost, this::inTheTopic, this::message).get(post).run();
            bot.poll();
        }
        assertThat(bot.counts().received()).isZero();
        assertThat(bot.round()).isEqualTo(new Reconciled.Whole(3, Map.of()));
        bot.settle();
        answeredOnce(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHOTO_COMMENT", "VIDEO_COMMENT", "MARKET_COMMENT"})
    void aCommentUnderAPhotoAVideoOrAGoodThatIsNeverToldIsReadBackAndAnsweredOnce(Channel channel) {
        vk.faults().rate(Quirk.NEVER_TOLD, 1);
        PostKey asked = customers.comment(FIRST, exhibit(channel), Cranked.KNOWN);
        assertThat(bot.poll()).isEqualTo(new Polled.Read(0, 0));
        assertThat(bot.round()).isEqualTo(new Reconciled.Whole(1, Map.of()));
        bot.settle();
        bot.round();
        answeredOnce(1);
        assertThat(bot.said(asked)).hasSize(1);
    }

    /// It names nobody, so that neither search nor VK's list of mentions shows it.
    @Test
    void aRepostOfOursThatIsNeverToldIsReadBackAndAnsweredOnce() {
        vk.faults().rate(Quirk.NEVER_TOLD, 1);
        PostKey ours = new PostKey(Channel.WALL_POST, -vk.community(), 0, WALL);
        PostKey asked = customers.repost(FIRST, ours, Cranked.KNOWN);
        assertThat(bot.poll()).isEqualTo(new Polled.Read(0, 0));
        customers.repost(SECOND, ours, "");
        assertThat(bot.poll()).isEqualTo(new Polled.Read(0, 0));
        bot.look();
        assertThat(bot.counts().received()).isZero();
        bot.round();
        bot.settle();
        bot.round();
        answeredOnce(1);
        assertThat(bot.ending(asked).state()).isEqualTo("answered");
    }

    private Exhibit exhibit(Channel channel) {
        return customers.exhibits().stream()
                .filter(one -> one.channel() == channel && one.open())
                .findFirst()
                .orElseThrow();
    }

    // 5. Storms of calls out of a tight loop.

    @Test
    void aFailingSessionIsAskedForOnceATurnAndEachTurnMakesTheLoopSlower() {
        startAgain();
        vk.faults().rate("groups.getLongPollServer", 1, new Fault.Refuse(10));
        Backoff backoff = Backoff.fresh();
        for (int turn = 1; turn <= 5; turn++) {
            assertThatThrownBy(bot::turn).isInstanceOf(IOException.class);
            assertThat(bot.calls("groups.getLongPollServer")).isEqualTo(turn);
            backoff = backoff.failed();
        }
        assertThat(backoff.delay(new SplittableRandom(1)))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(8));
    }

    /// The limit is each token's own, so that each is tried once; then VK wants to be left alone.
    @Test
    void aSessionThatVkLimitsIsAskedForOnceWithEachTokenAndAgainWhenTheRestIsOver() {
        startAgain();
        vk.faults().rate("groups.getLongPollServer", 1, new Fault.Refuse(29));
        for (int turn = 0; turn < 5; turn++) {
            assertThatThrownBy(bot::turn).isInstanceOf(IOException.class);
        }
        assertThat(bot.calls("groups.getLongPollServer")).isEqualTo(2);
        vk.faults().clear();
        time.pass(HALF_AN_HOUR);
        underThePost();
        assertThat(bot.poll()).isEqualTo(new Polled.Read(1, 1));
    }

    @Test
    void historiesThatAreLostAgainAndAgainSlowTheLoopDownToo() {
        vk.faults().rate(Quirk.FAILED_1, 1);
        assertThatThrownBy(bot::turn).isInstanceOf(IOException.class);
        assertThatThrownBy(bot::turn).isInstanceOf(IOException.class);
    }

    // 6. Captcha and flood control.

    @ParameterizedTest
    @EnumSource
    void aCaptchaIsNotSolvedAndItsPostGoesToPeople(Fault.Captcha.Form form) {
        vk.faults().nth("board.createComment", 1, new Fault.Captcha(form));
        PostKey asked = inTheTopic();
        bot.poll();
        bot.work();
        assertThat(bot.ending(asked).state()).isEqualTo("people");
        assertThat(bot.ending(asked).reason()).isEqualTo("vk-14");
        assertThat(bot.calls("board.createComment")).isEqualTo(1);
        assertThat(vk.effects()).isEmpty();
    }

    @Test
    void afterFloodControlAReplyWaitsAQuarterOfAnHourAndIsSaidOnce() {
        vk.faults().nth("board.createComment", 1, new Fault.Refuse(9));
        inTheTopic();
        bot.settle();
        assertThat(bot.calls("board.createComment")).isEqualTo(1);
        assertThat(bot.counts().unsettled()).isEqualTo(1);
        time.pass(Duration.ofMinutes(11));
        bot.settle();
        answeredOnce(1);
    }

    @ParameterizedTest
    @EnumSource
    void afterACaptchaNoOtherReplyTriesThatMethod(Fault.Captcha.Form form) {
        vk.faults().rate("board.createComment", 1, new Fault.Captcha(form));
        inTheTopic();
        bot.poll();
        bot.work();
        customers.discuss(THIRD, TOPIC, Cranked.KNOWN);
        underThePost();
        bot.poll();
        bot.work();
        assertThat(bot.calls("board.createComment")).isEqualTo(1);
        assertThat(vk.effects()).extracting(Effect::method).containsExactly("wall.createComment");
    }

    // 7. The wrong kind of token.

    @Test
    void withTheCommunitysTokenAloneTheBotAnswersMessagesAndGivesTheRestToPeople()
            throws IOException {
        bot.close();
        bot = new Cranked(folder, vk, time, Cranked.COMMUNITY_ONLY);
        PostKey comment = underThePost();
        PostKey board = inTheTopic();
        message();
        bot.settle();
        assertThat(messages()).hasSize(1);
        assertThat(vk.effects()).hasSize(1);
        for (PostKey post : List.of(comment, board)) {
            assertThat(bot.ending(post).state()).isEqualTo("people");
        }
        assertThat(bot.counts().sound()).isTrue();
    }

    @Test
    void withoutTheCommunitysTokenTheBotAnswersEverywhereButInMessages() throws IOException {
        bot.close();
        bot = new Cranked(folder, vk, time, Cranked.WITHOUT_COMMUNITY);
        underThePost();
        inTheTopic();
        PostKey asked = message();
        bot.settle();
        assertThat(vk.effects())
                .extracting(Effect::method)
                .containsExactlyInAnyOrder("wall.createComment", "board.createComment");
        assertThat(bot.ending(asked).state()).isEqualTo("people");
        assertThat(bot.counts().sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 27, 28})
    void aReadingThatOneTokenMayNotDoIsDoneWithTheNext(int code) {
        vk.faults().nth("board.getComments", 1, new Fault.Refuse(code));
        inTheTopic();
        bot.settle();
        answeredOnce(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 15, 17, 222})
    void aSendingThatVkForbidsGoesToPeopleAndIsNotTriedAgain(int code) {
        vk.faults().rate("wall.createComment", 1, new Fault.Refuse(code));
        PostKey asked = underThePost();
        bot.settle();
        assertThat(bot.ending(asked).state()).isEqualTo("people");
        assertThat(bot.counts().sound()).isTrue();
        assertThat(vk.effects()).isEmpty();
        // Links are left out and tried again by others; an answer without links is not.
        assertThat(bot.calls("wall.createComment")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 28})
    void aSendingForWhichTheKeyIsOfTheWrongKindIsDoneWithTheNext(int code) {
        vk.faults().nth("wall.createComment", 1, new Fault.Refuse(code));
        underThePost();
        bot.settle();
        answeredOnce(1);
        assertThat(bot.calls("wall.createComment")).isEqualTo(2);
    }

    // 8. Daily limits.

    @Test
    void aDailyLimitOnTheWallLeavesTheOtherPlacesRead() {
        vk.faults().rate("wall.get", 1, new Fault.Refuse(29));
        vk.faults().rate(Quirk.NEVER_TOLD, 1);
        inTheTopic();
        bot.poll();
        message();
        bot.poll();
        assertThat(bot.round()).isEqualTo(new Reconciled.Partial(2, "vk-29", Map.of()));
        bot.settle();
        answeredOnce(2);
    }

    @Test
    void aMethodWhoseDayIsUsedUpIsLeftAloneForHalfAnHour() {
        vk.faults().rate("wall.get", 1, new Fault.Refuse(29));
        bot.round();
        assertThat(bot.calls("wall.get")).as("once with each token that may").isEqualTo(2);
        time.pass(Duration.ofMinutes(20));
        bot.round();
        assertThat(bot.calls("wall.get")).isEqualTo(2);
        time.pass(HALF_AN_HOUR);
        bot.round();
        assertThat(bot.calls("wall.get")).isGreaterThan(2);
    }

    // 9. Double posting and answering oneself.

    static final List<Fault> LOST_ANSWERS =
            Stream.of(
                            new Fault.DropAfter(),
                            new Fault.EmptyAfter(),
                            new Fault.TruncatedAfter(),
                            new Fault.HalfAfter(),
                            new Fault.TypedAfter("text/html"),
                            new Fault.StatusAfter(502),
                            new Fault.RefuseAfter(1),
                            new Fault.RefuseAfter(10))
                    .map(Fault.class::cast)
                    .toList();

    @ParameterizedTest
    @FieldSource("LOST_ANSWERS")
    void anAnswerThatIsLostNeverMakesASecondReply(Fault fault) {
        for (String method :
                List.of("wall.createComment", "board.createComment", "messages.send")) {
            vk.faults().nth(method, 1, fault);
        }
        underThePost();
        inTheTopic();
        message();
        bot.settle();
        answeredOnce(3);
    }

    static final List<Fault> NOTHING_DONE =
            List.of(
                    new Fault.DropBefore(),
                    new Fault.Status(500),
                    new Fault.Redirect(307),
                    new Fault.Refuse(6),
                    new Fault.Refuse(10));

    @ParameterizedTest
    @FieldSource("NOTHING_DONE")
    void aReplyThatNeverTookEffectIsSaidAfterAll(Fault fault) {
        for (String method :
                List.of("wall.createComment", "board.createComment", "messages.send")) {
            vk.faults().nth(method, 1, fault);
        }
        underThePost();
        inTheTopic();
        message();
        bot.settle();
        answeredOnce(3);
    }

    /// VK's own list shows both, search finds both by the tag, and of the repost an event tells
    /// too.
    @Test
    void aPostElsewhereThatIsFoundByEveryRoadIsOnePostAndAnsweredOnce() {
        String text = "@polka_market (Полка), " + Cranked.KNOWN + " #полкамаркет";
        PostKey ours = new PostKey(Channel.WALL_POST, -vk.community(), 0, WALL);
        List<PostKey> asked =
                List.of(customers.postElsewhere(FIRST, text), customers.repost(SECOND, ours, text));
        assertThat(bot.poll()).isEqualTo(new Polled.Read(1, 1));
        bot.look();
        bot.look();
        bot.settle();
        bot.look();
        bot.round();
        bot.settle();
        answeredOnce(2);
        assertThat(asked)
                .allSatisfy(post -> assertThat(bot.ending(post).state()).isEqualTo("answered"));
        assertThat(bot.calls("newsfeed.getMentions")).isPositive();
        assertThat(bot.calls("newsfeed.search")).isPositive();
    }

    @Test
    void whatTheBotSaidItselfIsNeverAnswered() {
        underThePost();
        inTheTopic();
        message();
        bot.settle();
        bot.round();
        bot.settle();
        answeredOnce(3);
    }

    // 10. The format drifts.

    @Test
    void unknownTypesNewFieldsOldShapesAndNumbersChangeNothing() {
        for (Quirk quirk :
                List.of(
                        Quirk.UNKNOWN_TYPE,
                        Quirk.EXTRA_FIELDS,
                        Quirk.OLD_MESSAGE,
                        Quirk.NUMBER_TS)) {
            vk.faults().rate(quirk, 1);
        }
        underThePost();
        inTheTopic();
        message();
        bot.settle();
        answeredOnce(3);
        assertThat(vk.faults().struck())
                .containsKeys("unknown-type", "extra-fields", "old-message", "number-ts");
    }

    /// VK drops what its settings leave out without a word.
    @Test
    void whatTheSettingsNoLongerTellIsReadBackAndTheSilenceIsNoticed() throws Exception {
        switchOff("wall_reply_new");
        PostKey asked = underThePost();
        time.pass(LONG_TOLD);
        assertThat(bot.poll()).isEqualTo(new Polled.Read(0, 0));
        assertThat(bot.round()).isEqualTo(new Reconciled.Whole(1, Map.of()));
        assertThat(bot.calls()).containsEntry("long-poll untold", 1L);
        bot.settle();
        answeredOnce(1);
        assertThat(bot.said(asked)).hasSize(1);
    }

    private void switchOff(String type) throws IOException, InterruptedException {
        String form =
                "group_id=%d&%s=0&v=5.199&access_token=%s"
                        .formatted(vk.community(), type, Cranked.KEYS.community());
        HttpRequest request =
                HttpRequest.newBuilder(vk.base().resolve("/method/groups.setLongPollSettings"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("{\"response\":1}");
        }
    }

    // Asked about, and never settled in any thread: what is told before it can be read, and what
    // changes in the last moment.

    @Test
    void whatIsToldBeforeItCanBeReadIsAnsweredWhenItCanBe() {
        vk.faults().rate(Quirk.UNREADABLE, 1);
        customers.post(FIRST, Cranked.KNOWN);
        underThePost();
        inTheTopic();
        message();
        bot.settle();
        answeredOnce(4);
    }

    @Test
    void aPostThatIsReallyGoneIsNotAnswered() {
        PostKey post = customers.post(FIRST, Cranked.KNOWN);
        bot.poll();
        customers.delete(post);
        bot.settle();
        assertThat(vk.effects()).isEmpty();
        assertThat(bot.ending(post).state()).isEqualTo("ignored");
    }

    @Test
    void anAuthorWhoRewordsInTheLastMomentGetsAPerson() {
        vk.faults().nth(Quirk.AUTHOR_EDITS, 1);
        PostKey asked = underThePost();
        bot.settle();
        assertThat(bot.said(asked)).hasSize(1);
        assertThat(bot.ending(asked).state()).isEqualTo("people");
        assertThat(bot.ending(asked).reason()).isEqualTo("edited-after-answer");
    }

    @Test
    void anAuthorWhoDeletesInTheLastMomentLeavesNothingOpen() {
        vk.faults().rate(Quirk.AUTHOR_DELETES, 1);
        underThePost();
        inTheTopic();
        bot.settle();
        assertThat(bot.counts().sound()).as(bot.counts().toString()).isTrue();
        assertThat(bot.counts().queued()).isZero();
    }

    @Test
    void aPersonWhoAnswersInTheLastMomentMakesNoSecondReplyOfOurs() {
        vk.faults().rate(Quirk.STAFF_ANSWERS, 1);
        underThePost();
        inTheTopic();
        message();
        bot.settle();
        assertThat(vk.effects()).hasSizeLessThanOrEqualTo(3);
        assertThat(bot.counts().sound()).as(bot.counts().toString()).isTrue();
    }
}
