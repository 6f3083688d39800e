package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.faq.Hits;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.reply.Delivery;
import vestovoy.reply.Reply;
import vestovoy.triage.Decision;
import vestovoy.triage.Grounds;
import vestovoy.triage.Guess;
import vestovoy.triage.Reason;
import vestovoy.triage.Said;
import vestovoy.triage.Situation;
import vestovoy.triage.Situation.Answers;
import vestovoy.triage.Verdict;

/// What is known around a post when it is decided.
abstract class SituationContract extends StoreContract {
    private static final long WALL = 9061;
    private static final long STRANGER = 777;

    private static Post by(long author, Post post) {
        return new Post(
                post.key(),
                new Author(author, ""),
                post.writtenAt(),
                post.text(),
                post.attachments(),
                post.repliesTo(),
                post.thread());
    }

    private static Post comment(long number, String text, long repliesTo, long thread) {
        return answering(Channel.WALL_COMMENT, WALL, number, text, repliesTo, thread);
    }

    private static Post message(long number, String text) {
        return post(Channel.MESSAGE, CUSTOMER, number, text);
    }

    /// It stands on the wall of a stranger.
    private static Post mention(long number, String text) {
        PostKey key = new PostKey(Channel.MENTION, STRANGER, -GROUP, number);
        return new Post(key, new Author(CUSTOMER, ""), NOON, text, List.of(), 0, 0);
    }

    private Pending waiting(Post post) {
        write(post);
        return store().inbox().undecided(100).stream()
                .filter(it -> it.post().key().equals(post.key()))
                .findFirst()
                .orElseThrow();
    }

    private Situation around(Post post) {
        return around(post, NOON);
    }

    private Situation around(Post post, Instant now) {
        return store().inbox().situation(waiting(post), now);
    }

    /// The bot answers, and VK shows it under this number.
    private void answered(Post post, Decision decision, long object) {
        store().inbox()
                .commit(
                        new Decided(
                                waiting(post),
                                decision,
                                new Decided.Outcome.Answer(decision.text()),
                                NOON));
        sent(object, NOON);
    }

    private void sent(long object, Instant at) {
        Reply reply = claimOne(at);
        store().outbox().settle(reply, new Delivery.Sent(object), at);
    }

    private void answered(Post post, long object) {
        answered(post, says(Verdict.REPLY, "В пути."), object);
    }

    private static Decision says(Verdict verdict, String text) {
        return new Decision(verdict, Reason.FAQ, "faq", text, Hits.nothing());
    }

    private void queued(Post post, String reason, String notice) {
        store().inbox()
                .commit(
                        new Decided(
                                waiting(post),
                                new Decision(
                                        Verdict.QUEUE, Reason.UNSURE, "unsure", "", Hits.nothing()),
                                new Decided.Outcome.ToPeople(reason, 0, ""),
                                notice,
                                NOON));
    }

    private void spoken(Post post) {
        tell(new Meaning.Spoken(voiced(post), -GROUP));
    }

    private Case caseOf(Post post) {
        return store().cases().open(100, 0).stream()
                .filter(it -> it.post().key().equals(post.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFirstPostHasNothingAroundIt() {
        assertThat(around(board(1, "Где заказ?"))).isEqualTo(Situation.unknown());
    }

    @Test
    void whatTheBotSaidLastIsKnownWithItsGroundsAndWithoutPersonalData() {
        Grounds grounds =
                new Grounds(2, List.of("код"), Guess.none(), List.of(), List.of("e1", "e2"), false);
        answered(
                board(1, "Мой телефон +7 912 345-67-89, как быть?"),
                new Decision(
                        Verdict.CLARIFY,
                        Reason.AMBIGUOUS,
                        "faq",
                        "Что вы имеете в виду?",
                        "",
                        Hits.nothing(),
                        grounds),
                2);
        assertThat(around(board(3, "2")).before())
                .contains(
                        new Said(
                                Verdict.CLARIFY,
                                "faq",
                                PersonalData.usual()
                                        .mask("Мой телефон +7 912 345-67-89, как быть?"),
                                "Что вы имеете в виду?",
                                List.of("e1", "e2"),
                                NOON));
    }

    @Test
    void whatWasSaidToSomebodyElseIsNotForThisAuthor() {
        answered(board(1, "Где заказ?"), 2);
        assertThat(around(by(STRANGER, board(3, "А мой?")))).isEqualTo(counted(0, 1));
    }

    private static Situation counted(int toAuthor, int byCommunity) {
        return new Situation(
                Optional.empty(),
                Answers.NOBODY,
                false,
                false,
                toAuthor,
                byCommunity,
                0,
                false,
                false,
                Optional.empty());
    }

    @Test
    void afterADayItIsForgotten() {
        answered(board(1, "Где заказ?"), 2);
        assertThat(around(board(3, "спасибо"), NOON.plus(Duration.ofHours(25))))
                .isEqualTo(Situation.unknown());
    }

    @Test
    void rowsOfAnEarlierVersionTellThatAnAnswerWasSaid() throws SQLException {
        answered(board(1, "Где заказ?"), 2);
        raw("update audit set grounds = ''");
        assertThat(around(board(3, "спасибо")).before())
                .hasValueSatisfying(said -> assertThat(said.verdict()).isEqualTo(Verdict.REPLY));
    }

    @Test
    void theWallPostAboveIsOfTheConversationOfWhoWroteIt() {
        answered(post(Channel.WALL_POST, 0, WALL, "Где заказ?"), 9062);
        assertThat(around(comment(9063, "не помогло", 9062, 9062)))
                .satisfies(it -> assertThat(it.before()).isPresent())
                .extracting(Situation::answers)
                .isEqualTo(Answers.US);
    }

    @Test
    void ofTwoAnswersTheLaterWasSaidLast() {
        answered(board(1, "Где заказ?"), 2);
        answered(board(3, "Как вернуть?"), says(Verdict.REPLY, "В течение недели."), 4);
        assertThat(around(board(5, "спасибо")).before())
                .hasValueSatisfying(said -> assertThat(said.text()).isEqualTo("В течение недели."));
    }

    @Test
    void whatAnswersTheBotAnswersUs() {
        answered(comment(1, "Где заказ?", 0, 0), 2);
        assertThat(around(by(STRANGER, comment(3, "А мой?", 2, 1))).answers())
                .isEqualTo(Answers.US);
    }

    @Test
    void whatAnswersTheStaffAnswersUs() {
        spoken(comment(2, "Скидки!", 0, 0));
        assertThat(around(comment(3, "Где?", 0, 2)).answers()).isEqualTo(Answers.US);
    }

    @Test
    void whatAnswersTheCommunitysOwnCommentAnswersUs() {
        write(by(GROUP, comment(2, "Скидки!", 0, 0)));
        assertThat(around(comment(3, "Где?", 2, 2)).answers()).isEqualTo(Answers.US);
    }

    @Test
    void whatNamesNobodyInAThreadWhereTheBotSpokeToItsAuthorAnswersUs() {
        write(by(STRANGER, comment(1, "Где заказ?", 0, 0)));
        answered(comment(3, "А мой где?", 1, 1), 4);
        assertThat(around(comment(5, "не помогло", 0, 1)).answers()).isEqualTo(Answers.US);
    }

    @Test
    void whatAnswersAnotherCustomerDoesNotAnswerUs() {
        write(by(STRANGER, comment(1, "Где заказ?", 0, 0)));
        assertThat(around(comment(3, "У меня так же", 1, 1)).answers()).isEqualTo(Answers.CUSTOMER);
    }

    @Test
    void whoAnswersThemselfAnswersNobody() {
        write(comment(1, "Где заказ?", 0, 0));
        assertThat(around(comment(3, "Уже неделю", 1, 1)).answers()).isEqualTo(Answers.NOBODY);
    }

    @Test
    void aMessageAfterOursAnswersUs() {
        answered(message(1, "Где заказ?"), 70);
        assertThat(around(message(3, "спасибо")).answers()).isEqualTo(Answers.US);
    }

    @Test
    void aMessageAfterThatOfAPersonAnswersUs() {
        spoken(message(2, "Здравствуйте!"));
        assertThat(around(message(3, "Жду")).answers()).isEqualTo(Answers.US);
    }

    @Test
    void aFirstMessageAnswersNobody() {
        assertThat(around(message(3, "Где заказ?")).answers()).isEqualTo(Answers.NOBODY);
    }

    @Test
    void whereTheStaffSpokeInAThreadTheBotIsMutedForASetTime() {
        write(comment(1, "Где заказ?", 0, 0));
        spoken(comment(2, "Проверяем", 1, 1));
        Pending next = waiting(comment(3, "Жду", 2, 1));
        Duration mute = Duration.ofHours(2);
        var inbox = store().inbox(mute, PersonalData.usual());
        assertThat(inbox.situation(next, NOON.plus(Duration.ofHours(1))).muted()).isTrue();
        assertThat(inbox.situation(next, NOON.plus(Duration.ofHours(3))).muted()).isFalse();
    }

    @Test
    void aMuteOfNoTimeIsNoneEvenWhereTheClockOfVkIsAhead() {
        Pending next = waiting(message(3, "Жду"));
        spoken(message(2, "Здравствуйте!"));
        var inbox = store().inbox(Duration.ZERO, PersonalData.usual());
        assertThat(inbox.situation(next, NOON).muted()).isFalse();
    }

    @Test
    void whomeverTheStaffAnsweredInAThreadTheBotIsMutedThere() {
        write(by(STRANGER, comment(1, "Где заказ?", 0, 0)));
        write(by(STRANGER, comment(2, "И возврат?", 1, 1)));
        spoken(comment(4, "Проверяем", 2, 1));
        assertThat(around(comment(5, "А мой?", 2, 1)).muted()).isTrue();
    }

    @Test
    void whereVkNamesOnlyTheTopTheBotIsMutedToo() {
        write(by(STRANGER, comment(1, "Где заказ?", 0, 0)));
        spoken(comment(4, "Проверяем", 1, 0));
        assertThat(around(comment(5, "А мой?", 1, 1)).muted()).isTrue();
    }

    @Test
    void underACommentOfTheStaffTheBotIsMuted() {
        spoken(comment(2, "Спрашивайте!", 0, 0));
        assertThat(around(comment(3, "Где заказ?", 0, 2)).muted()).isTrue();
    }

    @Test
    void whoAnswersTheStaffInATopicIsNotAnsweredByTheBot() {
        spoken(board(2, "Спрашивайте!"));
        Post answer = answering(Channel.BOARD_COMMENT, TOPIC, 3, "Где заказ?", 2, 0);
        assertThat(around(answer).muted()).isTrue();
        assertThat(around(board(4, "Где заказ?")).muted()).isFalse();
    }

    @Test
    void whoseWallPostTheStaffAnsweredIsNotInterruptedUnderIt() {
        write(post(Channel.WALL_POST, 0, WALL, "Где заказ?"));
        spoken(comment(9062, "Проверяем", 0, 0));
        assertThat(around(comment(9063, "Жду", 0, 0)).muted()).isTrue();
        assertThat(around(by(STRANGER, comment(9064, "Как вернуть?", 0, 0))).muted()).isFalse();
    }

    @Test
    void inAnotherThreadOfThePostTheBotSpeaks() {
        write(by(STRANGER, comment(1, "Где заказ?", 0, 0)));
        spoken(comment(2, "Проверяем", 1, 1));
        assertThat(around(comment(3, "Как вернуть?", 0, 0)).muted()).isFalse();
    }

    @Test
    void whoWasAnsweredByTheStaffInATopicIsNotInterruptedThereAndOthersAreServed() {
        write(board(1, "Где заказ?"));
        spoken(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Проверяем", 1, 0));
        assertThat(around(board(3, "Жду")).muted()).isTrue();
        assertThat(around(by(STRANGER, board(4, "Как вернуть?"))).muted()).isFalse();
    }

    @Test
    void aMessageByTheStaffMutesTheDialogue() {
        spoken(message(2, "Здравствуйте!"));
        assertThat(around(message(3, "Жду")).muted()).isTrue();
    }

    @Test
    void anAnswerOfAModeratorMutes() {
        queued(board(1, "Где заказ?"), "unsure", "");
        Case opened = caseOf(board(1, ""));
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        assertThat(around(board(3, "Когда?")).muted()).isTrue();
    }

    @Test
    void anAnswerOfAModeratorToTheTopOfAThreadMutesTheThread() {
        answeredByAModerator(by(STRANGER, comment(1, "Где заказ?", 0, 0)));
        assertThat(around(comment(3, "А мой?", 1, 1)).muted()).isTrue();
        assertThat(around(comment(4, "Как вернуть?", 0, 0)).muted()).isFalse();
    }

    @Test
    void anAnswerOfAModeratorWithinAThreadMutesTheThread() {
        answeredByAModerator(by(STRANGER, comment(2, "И возврат?", 1, 1)));
        assertThat(around(comment(3, "А мой?", 1, 1)).muted()).isTrue();
    }

    private void answeredByAModerator(Post post) {
        queued(post, "unsure", "");
        Case opened = caseOf(post);
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
    }

    @Test
    void anAutomaticAnswerDoesNotMute() {
        answered(comment(1, "Где заказ?", 0, 0), 2);
        spoken(comment(2, "В пути.", 1, 1));
        assertThat(around(comment(3, "Когда?", 2, 1)).muted()).isFalse();
    }

    @Test
    void anotherPostOfTheConversationMayBeWithPeople() {
        queued(board(1, "Где заказ?"), "unsure", "");
        assertThat(around(board(2, "Ау")).open()).isTrue();
        assertThat(around(by(STRANGER, board(3, "Ау"))).open()).isFalse();
    }

    @Test
    void twoWallPostsAreNoConversation() {
        queued(post(Channel.WALL_POST, 0, 1, "Где заказ?"), "unsure", "");
        assertThat(around(post(Channel.WALL_POST, 0, 2, "Ау")).open()).isFalse();
    }

    @Test
    void twoMentionsAreNoConversation() {
        queued(mention(1, "Где заказ?"), "unsure", "");
        assertThat(around(mention(2, "Ау")).open()).isFalse();
    }

    @Test
    void whatNobodyIsKnownToHaveWrittenIsNoConversation() {
        queued(by(0, board(1, "Где заказ?")), "unsure", "");
        assertThat(around(by(0, board(2, "Ау"))).open()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mode-off", "mode-shadow", "mode-suggest", "promise-not-kept", "stopped"})
    void whatIsWithPeopleOnlyBecauseTheBotMayNotSpeakHindersNothing(String reason) {
        queued(board(1, "Где заказ?"), reason, "");
        assertThat(around(board(2, "Ау")).open()).isFalse();
    }

    @Test
    void automaticTextsOfThePastHourAreCountedThoseOnTheirWayToo() {
        answered(board(1, "Где заказ?"), 2);
        store().inbox().commit(answer(waiting(message(1, "Где?")), "В пути."));
        queued(message(2, "Где?"), "unsure", "Люди ответят.");
        queued(by(STRANGER, board(4, "Где?")), "unsure", "");
        assertThat(around(board(5, "Ау")))
                .extracting(Situation::toAuthor, Situation::byCommunity)
                .containsExactly(3, 3);
        assertThat(around(by(STRANGER, board(6, "Ау"))))
                .extracting(Situation::toAuthor, Situation::byCommunity)
                .containsExactly(0, 3);
        assertThat(around(board(7, "Ау"), NOON.plus(Duration.ofMinutes(61))))
                .extracting(Situation::toAuthor, Situation::byCommunity)
                .containsExactly(0, 0);
    }

    @Test
    void whatWasTakenBackIsNotCounted() {
        planned(1);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(around(board(2, "Ау")).toAuthor()).isZero();
    }

    @Test
    void textsToMentionsAreOfTheCommunityThatTheyName() {
        answered(mention(1, "Где заказ?"), 2);
        assertThat(around(board(3, "Ау")).byCommunity()).isEqualTo(1);
    }

    @Test
    void textsToOthersCommunitiesAreNotOurs() {
        answered(board(1, "Где заказ?"), 2);
        PostKey elsewhere = new PostKey(Channel.BOARD_COMMENT, -5, TOPIC, 1);
        Post post = new Post(elsewhere, new Author(CUSTOMER, ""), NOON, "Ау", List.of(), 0, 0);
        assertThat(around(post)).isEqualTo(Situation.unknown());
    }

    @Test
    void turnsAreCountedInTheThreadSinceAPersonSpoke() {
        answered(comment(1, "Где заказ?", 0, 0), 2);
        answered(comment(3, "Когда?", 2, 1), 4);
        answered(comment(10, "Как вернуть?", 0, 0), 11);
        Pending next = waiting(comment(5, "Точно?", 4, 1));
        assertThat(store().inbox().situation(next, NOON).turns()).isEqualTo(2);
        spoken(comment(6, "Точно", 5, 1));
        assertThat(around(comment(7, "Ну ладно", 6, 1)).turns()).isZero();
    }

    @Test
    void aNoticeIsNoAnswerButTheWaitIsSaid() {
        queued(board(1, "Где заказ?"), "unsure", "Люди ответят.");
        Situation next = around(board(2, "Ау"));
        assertThat(next.waitSaid()).isTrue();
        assertThat(next.before()).isEmpty();
        assertThat(around(board(3, "Ау"), NOON.plus(Duration.ofHours(13))).waitSaid()).isFalse();
    }

    @Test
    void whetherRemovalWasAskedIsRemembered() {
        answered(
                board(1, "Где заказ?"),
                new Decision(
                        Verdict.PRIVATE,
                        Reason.OWN_ORDER,
                        "own-order",
                        "Напишите нам.",
                        "",
                        Hits.nothing(),
                        new Grounds(1, List.of(), Guess.none(), List.of(), List.of(), true)),
                2);
        assertThat(around(board(3, "Ау")).removalAsked()).isTrue();
    }

    @Test
    void howLongPeopleNeedIsUnknownFromFewCases() {
        takes(4, Duration.ofMinutes(10));
        assertThat(around(board(100, "Ау"), NOON.plus(Duration.ofHours(1))).delay()).isEmpty();
    }

    @Test
    void howLongPeopleNeedIsWhatFourOfFiveDidNotWaitLonger() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            takes(minutes, 1, Duration.ofMinutes(minutes));
        }
        assertThat(around(board(100, "Ау"), NOON.plus(Duration.ofHours(1))).delay())
                .contains(Duration.ofMinutes(8));
    }

    @Test
    void aQueueThatNobodyWorksOnIsNotPromisedSoon() {
        takes(5, Duration.ofMinutes(10));
        queued(by(STRANGER, board(50, "Где заказ?")), "unsure", "");
        assertThat(around(board(100, "Ау"), NOON.plus(Duration.ofHours(3))).delay())
                .contains(Duration.ofHours(3));
    }

    @Test
    void whatNobodyAnsweredTellsNothingOfHowLongPeopleNeed() {
        for (int number = 1; number <= 5; number++) {
            Post post = by(STRANGER, board(number, "Где заказ?"));
            queued(post, "unsure", "");
            Case opened = caseOf(post);
            Instant at = NOON.plus(Duration.ofMinutes(10));
            store().cases().dismiss(opened.id(), opened.version(), "anna", at);
        }
        assertThat(around(board(100, "Ау"), NOON.plus(Duration.ofHours(1))).delay()).isEmpty();
    }

    @Test
    void whatItsAuthorDeletedTellsNothingOfHowLongPeopleNeed() {
        for (int number = 1; number <= 5; number++) {
            Post post = by(STRANGER, board(number, "Где заказ?"));
            queued(post, "unsure", "");
            Event deleted = event(new Meaning.Deleted(post.key()));
            store().inbox().append(List.of(deleted), NOON.plus(Duration.ofMinutes(10)));
        }
        assertThat(around(board(100, "Ау"), NOON.plus(Duration.ofHours(1))).delay()).isEmpty();
    }

    @Test
    void howLongPeopleNeededAMonthAgoTellsNothing() {
        takes(5, Duration.ofMinutes(10));
        assertThat(around(board(100, "Ау"), NOON.plus(Duration.ofDays(31))).delay()).isEmpty();
    }

    @Test
    void howLongThePeopleOfOthersNeedTellsNothing() {
        takes(5, Duration.ofMinutes(10));
        PostKey elsewhere = new PostKey(Channel.BOARD_COMMENT, -5, TOPIC, 1);
        Post post = new Post(elsewhere, new Author(CUSTOMER, ""), NOON, "Ау", List.of(), 0, 0);
        assertThat(around(post, NOON.plus(Duration.ofHours(1))).delay()).isEmpty();
    }

    @Test
    void howLongPeopleNeedIsReadAnewEveryMinute() {
        Inbox inbox = store().inbox();
        Pending next = waiting(board(100, "Ау"));
        Instant later = NOON.plus(Duration.ofHours(1));
        assertThat(inbox.situation(next, later).delay()).isEmpty();
        takes(5, Duration.ofMinutes(10));
        assertThat(inbox.situation(next, later.plusSeconds(30)).delay()).isEmpty();
        assertThat(inbox.situation(next, later.plusSeconds(60)).delay())
                .contains(Duration.ofMinutes(10));
    }

    private void takes(int cases, Duration duration) {
        takes(1, cases, duration);
    }

    private void takes(int first, int cases, Duration duration) {
        for (int number = first; number < first + cases; number++) {
            Post post = by(STRANGER, board(number, "Где заказ?"));
            queued(post, "unsure", "");
            Case opened = caseOf(post);
            store().cases()
                    .answer(opened.id(), opened.version(), "anna", "Едет", NOON.plus(duration));
        }
    }
}
