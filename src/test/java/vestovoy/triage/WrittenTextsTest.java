package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.reply.Links;
import vestovoy.reply.Plainly;

class WrittenTextsTest {
    private static final int LONGEST = 2000;
    private static final Support SUPPORT =
            new Support(
                    "help@polka.example",
                    "https://vk.me/polka_market",
                    "https://polka.example/orders",
                    Hours.of("Mon-Fri 09:00-21:00, Sat-Sun 10:00-18:00"),
                    214000777L);

    private static final Templates TEMPLATES = ShippedTexts.templates();

    /// A Monday, 12:00 and 23:00 in Moscow.
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant[] TIMES = {NOON, NIGHT};
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final Random RANDOM = new Random(21);

    private static WrittenTexts texts(Support support, Instant now) {
        return new WrittenTexts(
                TEMPLATES, _ -> support, ZoneId.of("Europe/Moscow"), () -> now, LONGEST);
    }

    private static WrittenTexts texts() {
        return texts(SUPPORT, NOON);
    }

    private static Post post(Channel channel, long id, String name, String text) {
        PostKey key = new PostKey(channel, Posts.COMMUNITY, 9061, id);
        return Posts.post(key, Posts.CUSTOMER, text).by(name);
    }

    private static Post asked(String name) {
        return post(Channel.WALL_COMMENT, 77, name, "где мой заказ?");
    }

    private static Situation situation(boolean waitSaid, boolean removalAsked, Duration delay) {
        return new Situation(
                Optional.empty(),
                Situation.Answers.NOBODY,
                false,
                false,
                0,
                0,
                0,
                waitSaid,
                removalAsked,
                Optional.of(delay));
    }

    private static Matter matter(Post post, Situation situation, Hit... hits) {
        return new Matter(
                post,
                situation,
                Readings.of(post.text()),
                Guess.none(),
                new Hits("g1", List.of(hits)));
    }

    private static Matter matter(Post post, Hit... hits) {
        return matter(post, Situation.unknown(), hits);
    }

    private static Hit hit(String id, String question, String answer, String source) {
        return new Hit(
                id,
                question,
                answer,
                List.of(source),
                0.9,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Rule.Ruling ruling(Verdict verdict, Reason reason, String topic) {
        return new Rule.Ruling(verdict, reason, topic, "", List.of(), List.of());
    }

    private static Rule.Ruling queued(Reason reason) {
        return ruling(Verdict.QUEUE, reason, "");
    }

    private static Rule.Ruling replied(String answer) {
        return new Rule.Ruling(Verdict.REPLY, Reason.FAQ, "", answer, List.of(), List.of());
    }

    private static Rule.Ruling choice(String... offered) {
        return new Rule.Ruling(
                Verdict.CLARIFY, Reason.AMBIGUOUS, "choice", "", List.of(offered), List.of());
    }

    private static Rule.Ruling privately(String topic) {
        return ruling(Verdict.PRIVATE, Reason.OWN_ORDER, topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delay", "quality", "refund", "payment", "account", "unheard-of"})
    void anOwnOrderLeadsToThePrivateChatOrThePageAndTellsThoseWithoutAnAccountWhatToWrite(
            String topic) {
        for (long id = 1; id < 30; id++) {
            Post post = post(Channel.WALL_COMMENT, id, "Анна", "где мой заказ?");
            assertThat(texts().said(privately(topic), matter(post)))
                    .containsPattern("https://(vk\\.me/polka_market|polka\\.example/orders)")
                    .contains("help@polka.example", "Анна")
                    .containsPattern("скриншот")
                    .containsPattern("комментариях");
        }
    }

    @Test
    void topicsHaveTheirOwnWords() {
        assertThat(texts().said(privately("account"), matter(asked("")))).contains("аккаунт");
        assertThat(texts().said(privately("refund"), matter(asked(""))))
                .containsPattern("возврат|деньги");
    }

    @Test
    void inMessagesNobodyIsSentToTheMessages() {
        Post message = post(Channel.MESSAGE, 5, "Анна", "где мой заказ?");
        assertThat(texts().said(privately("delay"), matter(message)))
                .contains("номер")
                .doesNotContain("vk.me");
    }

    @Test
    void withoutANameTheSentenceBeginsWithACapital() {
        for (long id = 1; id < 30; id++) {
            Post post = post(Channel.WALL_COMMENT, id, "", "где мой заказ?");
            assertThat(texts().said(privately(""), matter(post)))
                    .doesNotContain("{", "}", " ,", ", !", ",,")
                    .matches("(?s)\\p{Lu}.*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[id1|Я]",
                "@all",
                "vk.cc/x",
                "DELETED",
                "Анна\nКупите",
                "*club1",
                "аааааааааааааааааааааааааааааааааааааааааааааааа"
            })
    void whatIsNoNameIsNotSaid(String name) {
        assertThat(texts().said(privately(""), matter(asked(name))))
                .isEqualTo(texts().said(privately(""), matter(asked(""))));
    }

    @Test
    void aQuestionBackOffersTheMeaningsInTheOrderOfTheRuling() {
        Hit back = hit("a", "Здравствуйте! Как вернуть товар? Он мал.", "Так.", "file/1");
        Hit swap = hit("b", "можно ли обменять товар на другой размер", "Да.", "file/2");
        assertThat(texts().said(choice("b", "a"), matter(asked("Анна"), back, swap)))
                .contains("\n1. Можно ли обменять товар на другой размер\n2. Как вернуть товар?\n");
    }

    @Test
    void aMeaningThatCannotBeSaidMakesItAnOpenQuestion() {
        Hit masked = hit("a", "[телефон] это ваш номер или нет?", "Так.", "file/1");
        Hit plain = hit("b", "можно ли обменять товар", "Да.", "file/2");
        assertThat(texts().said(choice("a", "b"), matter(asked(""), masked, plain)))
                .doesNotContain("1.")
                .isNotBlank();
    }

    @Test
    void aShortAnswerFromThePublicTalkHasALinkToIt() {
        Hit hit = hit("a", "Можно?", "Да, можно.", "board/39100137/1021");
        assertThat(texts().said(replied("Да, можно."), matter(asked("Анна"), hit)))
                .contains("Да, можно.")
                .contains("https://vk.com/topic-214000777_39100137?post=1021");
    }

    @Test
    void aCommentOnTheWallIsLinkedByItsReply() {
        Hit hit = hit("a", "Можно?", "Да, можно.", "wall/9061/20012");
        assertThat(Sourced.link(hit, 5)).contains("https://vk.com/wall-5_9061?reply=20012");
    }

    @ParameterizedTest
    @CsvSource({"Да. Подробнее https://polka.example/a, board/1/2", "Да, file/7"})
    void anAnswerWithALinkOrFromAFileGetsNone(String answer, String source) {
        Hit hit = hit("a", "Можно?", answer, source);
        assertThat(texts().said(replied(answer), matter(asked(""), hit)))
                .doesNotContain("vk.com")
                .contains(answer);
    }

    @Test
    void aLongAnswerGetsNoLinkAndNoFrameThatWouldMakeItTooLong() {
        String answer = "а".repeat(1995);
        Hit hit = hit("a", "Можно?", answer, "board/1/2");
        assertThat(texts().said(replied(answer), matter(asked("Анна"), hit))).isEqualTo(answer);
    }

    @Test
    void anAnswerThatGreetsIsNotGreetedTwice() {
        assertThat(texts().said(replied("Добрый день! Можно."), matter(asked("Анна"))))
                .isEqualTo("Добрый день! Можно.");
    }

    @Test
    void whoWaitsIsToldHowLongAndOutOfHoursWhenPeopleAreBack() {
        Situation busy = situation(false, false, Duration.ofMinutes(50));
        assertThat(texts().notice(queued(Reason.NOT_FOUND), matter(asked(""), busy)))
                .contains("в течение часа");
        assertThat(texts(SUPPORT, NIGHT).notice(queued(Reason.NOT_FOUND), matter(asked(""), busy)))
                .contains("завтра в 9:00 мск");
    }

    @Test
    void withoutAnEstimateNoTimeIsSaid() {
        assertThat(texts().notice(queued(Reason.NOT_FOUND), matter(asked(""))))
                .isNotBlank()
                .doesNotContain("течение", "{wait}");
    }

    @ParameterizedTest
    @EnumSource(names = {"SPAM", "FRAUD", "INSULT", "THREAT", "LOOP", "LIMIT", "MUTED", "TALK"})
    void whoExpectsNothingIsToldNothing(Reason reason) {
        assertThat(texts().notice(queued(reason), matter(asked("")))).isEmpty();
    }

    @Test
    void theWaitIsSaidOnce() {
        Situation said = situation(true, false, Duration.ofHours(1));
        assertThat(texts().notice(queued(Reason.NOT_FOUND), matter(asked(""), said))).isEmpty();
    }

    @Test
    void customersWhoTalkToEachOtherAreNotInterruptedUnlessTheyAskForAPerson() {
        Situation toCustomer =
                new Situation(
                        Optional.empty(),
                        Situation.Answers.CUSTOMER,
                        false,
                        false,
                        0,
                        0,
                        0,
                        false,
                        false,
                        Optional.empty());
        Matter talk = matter(asked(""), toCustomer);
        assertThat(texts().notice(queued(Reason.BELOW_THRESHOLD), talk)).isEmpty();
        assertThat(texts().notice(queued(Reason.ASKS_PERSON), talk)).isNotEmpty();
    }

    @Test
    void whoLeftPersonalDataInPublicIsAskedOnceToRemoveIt() {
        String phone = "мой телефон +7 912 345-67-89, где заказ?";
        Post open = post(Channel.WALL_COMMENT, 7, "Анна", phone);
        Post closed = post(Channel.MESSAGE, 7, "Анна", phone);
        Situation fresh = situation(false, false, Duration.ofHours(1));
        Situation asked = situation(false, true, Duration.ofHours(1));
        assertThat(texts().said(privately(""), matter(open, fresh)))
                .containsPattern("\n\n.*личные данные");
        assertThat(texts().pleads(privately(""), matter(open, fresh))).isTrue();
        assertThat(texts().notice(queued(Reason.NOT_FOUND), matter(open, fresh)))
                .containsPattern("\n\n.*личные данные");
        assertThat(texts().pleads(privately(""), matter(open, asked))).isFalse();
        assertThat(texts().pleads(privately(""), matter(closed, fresh))).isFalse();
        assertThat(texts().pleads(queued(Reason.SPAM), matter(open, fresh))).isFalse();
    }

    @Test
    void theSupportsOwnAddressIsNoPersonalData() {
        Post post = post(Channel.WALL_COMMENT, 7, "", "писала на help@polka.example, молчат");
        assertThat(texts().pleads(queued(Reason.NOT_FOUND), matter(post))).isFalse();
    }

    @Test
    void neighboursOnAWallHardlyEverGetTheSameLine() {
        List<Integer> steps = List.of(1, 2, 3, 4);
        List<String> lines = List.of("a", "b", "c", "d");
        int same = 0;
        for (long id = 1; id <= 10_000; id++) {
            for (int step : steps) {
                String one = Variety.of(lines, asked(id));
                same += one.equals(Variety.of(lines, asked(id + step))) ? 1 : 0;
            }
        }
        assertThat(same / 40_000.0).isLessThan(0.15);
    }

    private static PostKey asked(long id) {
        return new PostKey(Channel.WALL_COMMENT, Posts.COMMUNITY, 9061, id);
    }

    @Test
    void aRetrySaysTheSame() {
        assertThat(texts().said(privately(""), matter(asked("Анна"))))
                .isEqualTo(texts().said(privately(""), matter(asked("Анна"))));
    }

    @Test
    void everyWordingIsSaidToSomebody() {
        Set<String> said = new HashSet<>();
        for (long id = 1; id < 200; id++) {
            said.add(
                    texts().said(
                                    ruling(Verdict.DECLINE, Reason.THIRD_PARTY, ""),
                                    matter(post(Channel.WALL_COMMENT, id, "", "где её заказ?"))));
        }
        assertThat(said).hasSize(5);
    }

    private static String anything() {
        String signs = "аяАЯ[]|@*{}id1club:-+_./ \n\u202e\u0000<>&\"'😀ё0987654321?!name";
        StringBuilder text = new StringBuilder();
        for (int at = RANDOM.nextInt(120); at > 0; at--) {
            text.append(signs.charAt(RANDOM.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static List<Rule.Ruling> rulings() {
        List<Rule.Ruling> all = new ArrayList<>(List.of(choice("a", "b"), replied("Да, можно.")));
        for (String topic : List.of("", "delay", "quality", "refund", "payment", "account")) {
            all.add(privately(topic));
        }
        all.add(ruling(Verdict.CLARIFY, Reason.UNCLEAR, ""));
        all.add(ruling(Verdict.DECLINE, Reason.THIRD_PARTY, ""));
        for (String topic : List.of("", "operator", "grievance", "unhelped")) {
            all.add(ruling(Verdict.QUEUE, Reason.UNHELPED, topic));
        }
        return all;
    }

    @Test
    void whateverNamesAndMeaningsAreTheTextFitsAndCallsNobodyAndAsksForNothingInPublic() {
        for (int round = 0; round < 400; round++) {
            Hit one = hit("a", anything() + "?", "Так.", "board/1/2");
            Hit two = hit("b", anything(), "Да.", "file/2");
            Channel channel = CHANNELS.get(round % CHANNELS.size());
            Post post = post(channel, round + 1, anything(), "мой телефон +7 912 345-67-89");
            Situation busy = situation(false, round % 3 == 0, Duration.ofMinutes(round * 7L));
            Matter matter = matter(post, busy, one, two);
            WrittenTexts texts =
                    texts(round % 5 == 0 ? Support.unknown() : SUPPORT, TIMES[round % 2]);
            for (Rule.Ruling ruling : rulings()) {
                boolean speaks = ruling.verdict().speaks();
                String text = speaks ? texts.said(ruling, matter) : texts.notice(ruling, matter);
                assertThat(text.isBlank())
                        .isEqualTo(!speaks && channel == Channel.MENTION && busy.removalAsked());
                assertThat(text).hasSizeLessThanOrEqualTo(LONGEST).doesNotContain("345-67-89");
                assertThat(text).doesNotContainPattern("[\\[\\]|{}]").isEqualTo(Plainly.said(text));
                assertThat(Links.in(text)).isLessThanOrEqualTo(1);
                assertThat(channel.isPublic() && DataRequest.strictly(text)).isFalse();
            }
        }
    }

    @Test
    void publicKeysHaveFourWordingsAtLeast() throws IOException {
        assertThat(ShippedTexts.read())
                .allSatisfy((key, wordings) ->
                        assertThat(TextKey.isForMessages(key) || wordings.size() >= 4)
                                .as(key)
                                .isTrue());
    }
}
