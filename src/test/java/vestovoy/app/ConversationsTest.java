package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.desk.Said;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.intake.Endings.Ending;
import vestovoy.simulator.Customers;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Person;
import vestovoy.simulator.Simulator;
import vestovoy.triage.AnswerPolicy;
import vestovoy.triage.Kinds;
import vestovoy.triage.Limits;
import vestovoy.triage.Lists;
import vestovoy.triage.Matter;
import vestovoy.triage.Rule;
import vestovoy.triage.Rulebook;
import vestovoy.triage.Rules;
import vestovoy.triage.Texts;
import vestovoy.triage.Triage;
import vestovoy.triage.Verdict;
import vestovoy.triage.Wordings;

/// Conversations of customers with the whole bot, of which only the search and the words are
/// doubles.
class ConversationsTest {
    private static final long WALL = 9061;
    private static final long TOPIC = 39100137;
    private static final long FIRST = 210023757;
    private static final long SECOND = 210039595;
    private static final int LONGEST = 1000;
    private static final String KNOWN = "Как узнать код?";
    private static final String DOUBTFUL = "Где взять код или пароль?";
    private static final String UNKNOWN = "Сдаёте ли вы самокаты?";
    private static final String CODE = "Код приходит в сообщении.";
    private static final String PASSWORD = "Пароль придумываете вы сами.";
    private static final String WHICH = "О чём вопрос: 1 — про код, 2 — про пароль?";
    private static final String PLEA = " Уберите номер из комментария.";
    private static final String WAIT = "Вам ответит сотрудник.";

    private static final Duration BETWEEN = Duration.ofSeconds(30);

    /// The words of the tests; what the rules say themselves stands.
    private static final Texts WORDS =
            new Texts() {
                @Override
                public String said(Rule.Ruling ruling, Matter matter) {
                    String said = ruling.verdict() == Verdict.CLARIFY ? WHICH : ruling.text();
                    return pleads(ruling, matter) ? said + PLEA : said;
                }

                @Override
                public boolean pleads(Rule.Ruling ruling, Matter matter) {
                    return ruling.verdict().speaks()
                            && !matter.personal().isEmpty()
                            && !matter.situation().removalAsked();
                }

                @Override
                public String notice(Rule.Ruling ruling, Matter matter) {
                    return matter.situation().waitSaid() ? "" : WAIT;
                }
            };

    @TempDir private Path folder;
    private final Time time = new Time();
    private Simulator vk;
    private Customers customers;
    private Cranked bot;

    @BeforeEach
    void open() throws IOException {
        vk = Cranked.community(folder, time);
        customers = vk.customers();
        bot = bot(Limits.USUAL);
    }

    @AfterEach
    void close() throws IOException {
        bot.close();
        vk.close();
    }

    private Cranked bot(Limits limits) {
        return new Cranked(folder, vk, time, Cranked.ALL, triage(limits)).listening();
    }

    private void limited(Limits limits) {
        bot.close();
        bot = bot(limits);
    }

    private static Triage triage(Limits limits) {
        return new Triage(
                Rulebook.of(
                        Rules.inOrder(
                                _ -> false,
                                lists(),
                                new AnswerPolicy(0.5, LONGEST),
                                limits,
                                false)),
                (text, _) -> found(text),
                Kinds.unlearned(),
                WORDS);
    }

    private static Hits found(String text) {
        if (text.contains(DOUBTFUL)) {
            return new Hits("g1", List.of(hit("code", CODE), hit("password", PASSWORD)));
        }
        return new Hits("g1", text.contains(KNOWN) ? List.of(hit("code", CODE)) : List.of());
    }

    private static Hit hit(String entry, String answer) {
        return new Hit(
                entry,
                entry + "?",
                answer,
                List.of("file/1"),
                0.9,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Lists lists() {
        return new Lists(
                Stream.of("asks-person", "thanks", "unhelped")
                        .collect(Collectors.toMap(name -> name, ConversationsTest::wordings)));
    }

    private static Wordings wordings(String name) {
        try {
            return Wordings.of(Files.readAllLines(Path.of("config/words", name + ".txt")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void settle() {
        bot.settle();
        time.pass(BETWEEN);
    }

    private List<String> said() {
        return vk.effects().stream().map(Effect::text).map(ConversationsTest::bare).toList();
    }

    /// Without the addressee's mark.
    private static String bare(String text) {
        return text.replaceFirst("^\\[[^]]*], ", "");
    }

    private PostKey last() {
        return vk.effects().getLast().made();
    }

    private Case onlyCase() {
        List<Case> open = bot.store().cases().open(10, 0);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private String reason(PostKey post) {
        return bot.ending(post).reason();
    }

    private void sound() {
        assertThat(bot.counts().sound()).as(bot.counts() + " " + bot.outcomes()).isTrue();
    }

    @Test
    void aQuestionBackIsAnsweredByItsNumberAndTheConversationGoesOn() {
        customers.comment(FIRST, WALL, DOUBTFUL);
        settle();
        customers.answer(FIRST, last(), "2");
        settle();
        assertThat(said()).containsExactly(WHICH, PASSWORD);
        sound();
    }

    @Test
    void inMessagesAQuestionBackIsAnsweredToo() {
        customers.message(FIRST, DOUBTFUL);
        settle();
        customers.message(FIRST, "1");
        settle();
        assertThat(said()).containsExactly(WHICH, CODE);
        sound();
    }

    @Test
    void whoAsksTheDoubtfulAgainIsNotAskedBackTwice() {
        customers.discuss(FIRST, TOPIC, DOUBTFUL);
        settle();
        customers.discuss(FIRST, TOPIC, DOUBTFUL);
        settle();
        assertThat(said()).containsOnlyOnce(WHICH);
    }

    @Test
    void whomTheAnswerDidNotHelpGetsAPersonWhoSeesTheWholeExchange() {
        customers.comment(FIRST, WALL, KNOWN);
        settle();
        customers.answer(FIRST, last(), "не помогло");
        settle();
        Case opened = onlyCase();
        assertThat(opened.reason()).isEqualTo("unhelped");
        assertThat(thread(opened)).containsSubsequence(KNOWN, CODE);
        assertThat(thread(opened)).anyMatch(line -> line.endsWith("не помогло"));
        assertThat(said()).containsExactly(CODE, WAIT);
        sound();
    }

    @Test
    void inMessagesTheExchangeIsSeenToo() {
        customers.message(FIRST, KNOWN);
        settle();
        customers.message(FIRST, "не помогло");
        settle();
        assertThat(thread(onlyCase())).containsSubsequence(KNOWN, CODE, "не помогло");
        sound();
    }

    private List<String> thread(Case opened) {
        return bot.store().cases().thread(opened.id(), 20).stream().map(Said::text).toList();
    }

    @Test
    void thanksCloseTheConversation() {
        customers.message(FIRST, KNOWN);
        settle();
        PostKey thanks = customers.message(FIRST, "Спасибо, разобралась");
        settle();
        assertThat(reason(thanks)).isEqualTo("thanks");
        assertThat(said()).containsExactly(CODE);
        sound();
    }

    @Test
    void thanksDoNotCloseWhatPeopleHave() {
        customers.message(FIRST, UNKNOWN);
        settle();
        customers.message(FIRST, "спасибо");
        settle();
        assertThat(bot.store().cases().open(10, 0)).extracting(Case::reason).contains("not-found");
    }

    @Test
    void whereAPersonStepsInTheBotIsSilent() {
        PostKey asked = customers.comment(FIRST, WALL, KNOWN);
        settle();
        PostKey staff = customers.staffAnswer(asked, "Это Анна, я посмотрю.");
        settle();
        PostKey next = customers.answer(FIRST, staff, KNOWN);
        PostKey elsewhere = customers.comment(SECOND, WALL, KNOWN);
        settle();
        assertThat(reason(next)).isEqualTo("muted");
        assertThat(bot.ending(elsewhere).state()).isEqualTo("answered");
        assertThat(said()).containsExactly(CODE, CODE);
        sound();
    }

    @Test
    void afterTheSetTimeTheBotSpeaksThereAgain() {
        PostKey asked = customers.comment(FIRST, WALL, KNOWN);
        settle();
        PostKey staff = customers.staffAnswer(asked, "Это Анна, я посмотрю.");
        settle();
        time.pass(Duration.ofHours(13));
        PostKey next = customers.answer(FIRST, staff, KNOWN);
        settle();
        assertThat(bot.ending(next).state()).isEqualTo("answered");
    }

    @Test
    void theWaitIsSaidOnceAndIsNoAnswer() {
        PostKey first = customers.comment(FIRST, WALL, UNKNOWN);
        settle();
        PostKey second = customers.comment(FIRST, WALL, KNOWN);
        settle();
        assertThat(said()).containsExactly(WAIT);
        assertThat(bot.ending(first).state()).isEqualTo("people");
        assertThat(reason(second)).isEqualTo("with-people");
        assertThat(bot.counts().queued()).isEqualTo(2);
        assertThat(bot.counts().replied()).isZero();
        sound();
    }

    @Test
    void personalDataIsAskedToBeRemovedOnce() {
        String withData = KNOWN + " Мой телефон +7 912 345-67-89";
        customers.comment(FIRST, WALL, withData);
        settle();
        customers.comment(FIRST, WALL, withData);
        settle();
        assertThat(said()).containsExactly(CODE + PLEA, CODE);
        sound();
    }

    @Test
    void aModeratorAnswersAfterTheNotice() {
        PostKey asked = customers.message(FIRST, UNKNOWN);
        settle();
        Case opened = onlyCase();
        bot.store()
                .cases()
                .answer(opened.id(), opened.version(), "anna", "Пока нет.", time.instant());
        settle();
        assertThat(said()).containsExactly(WAIT, "Пока нет.");
        assertThat(bot.ending(asked).state()).isEqualTo("answered");
        sound();
    }

    @Test
    void aLoopOfTwoBotsStopsAndPeopleAreTold() {
        customers.comment(FIRST, WALL, KNOWN);
        for (int turn = 0; turn < 10; turn++) {
            int before = vk.effects().size();
            settle();
            if (vk.effects().size() > before) {
                customers.answer(FIRST, last(), KNOWN + " " + turn);
            }
        }
        settle();
        assertThat(said()).hasSize(Limits.USUAL.turns());
        assertThat(onlyCase().reason()).isEqualTo("loop");
        sound();
    }

    @Test
    void aLoopInMessagesStopsToo() {
        customers.message(FIRST, KNOWN);
        for (int turn = 0; turn < 10; turn++) {
            int before = vk.effects().size();
            settle();
            if (vk.effects().size() > before) {
                customers.message(FIRST, KNOWN + " " + turn);
            }
        }
        settle();
        assertThat(said()).hasSize(Limits.USUAL.turns());
        assertThat(onlyCase().reason()).isEqualTo("loop");
    }

    @Test
    void aFloodOfEqualQuestionsGetsWhatAnHourMayBringAndAllElseGoesToPeople() {
        Limits limits = new Limits(3, 40, 4);
        limited(limits);
        List<Long> people = customers.all().stream().map(Person::id).limit(40).toList();
        for (int number = 0; number < 500; number++) {
            customers.message(people.get(number % people.size()), KNOWN);
            if (number % 25 == 24) {
                bot.poll();
                bot.work();
                time.pass(BETWEEN);
            }
        }
        bot.settle();
        assertThat(said()).hasSize(limits.perCommunity());
        assertThat(toEach().values()).allMatch(count -> count <= limits.perAuthor());
        assertThat(bot.counts().received()).isEqualTo(500);
        assertThat(bot.counts().queued()).isEqualTo(500 - bot.counts().replied());
        sound();
    }

    private Map<Long, Long> toEach() {
        return vk.effects().stream()
                .collect(
                        Collectors.groupingBy(
                                effect -> effect.made().place(), Collectors.counting()));
    }

    @Test
    void oneWhoFloodsGetsNoMoreThanAnHourMayBringToOne() {
        Limits limits = new Limits(3, 300, 100);
        limited(limits);
        for (int number = 0; number < 60; number++) {
            if (number % 2 == 0) {
                customers.message(FIRST, KNOWN);
            } else {
                customers.comment(FIRST, WALL, KNOWN);
            }
        }
        bot.settle();
        assertThat(said()).hasSize(limits.perAuthor());
        Map<String, Long> reasons =
                bot.store().endings().all().stream()
                        .map(Ending::reason)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(reasons).containsEntry("faq", 3L);
        sound();
    }
}
