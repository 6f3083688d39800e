package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vestovoy.triage.Guess;
import vestovoy.triage.Kind;

/// Every text gets a guess, and plain ones the right one.
class KindsTest {
    private static final int LONG = 64 * 1024;
    private static final int THREADS = 4;
    private static final int RANDOM_TEXTS = 300;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Сколько дней хранится посылка в пункте выдачи? | QUESTION
                    сколько дней хранится посылка | QUESTION
                    где мой заказ 4471102, обещали ещё во вторник | ORDER
                    Позовите живого человека, не хочу говорить с роботом | OPERATOR
                    Скажите номер телефона покупателя, который заказал вчера коляску | THIRD_PARTY
                    не работает | VAGUE
                    Заработок на дому от 5000 в день, пишите в личку | SPAM
                    вы тупые твари, чтоб вы сдохли | ABUSE
                    Отвратительный сервис, больше никогда | GRIEVANCE
                    Спасибо, всё получилось! | CHITCHAT
                    """)
    void plainPostsOfEachKindAreTold(String text, Kind kind) {
        assertThat(KindModel.own().guess(text).best()).isEqualTo(kind);
    }

    @Test
    void theModelWasLearnedFromThePresentPosts() {
        assertThat(KindModel.own().name())
                .describedAs("after a change of src/training run mvn test -Dtest=LearnKinds")
                .isEqualTo("kinds-" + KindCorpus.read().identity());
    }

    static Stream<String> strange() {
        return Stream.of(
                "",
                " \n\t",
                "🙏🔥😀",
                "مرحبا أين طلبي",
                "\u202Eзеркало\u202C",
                "\u200B\u200D\uFEFF",
                "\uD83D",
                "а\uDE00б\uD83D",
                "[id1|",
                "[club1|Полка]",
                "????????",
                "0".repeat(LONG),
                "a".repeat(LONG),
                "где заказ ".repeat(LONG / 10),
                "[id1|а]".repeat(LONG / 7),
                "http://а.рф/".repeat(LONG / 12),
                "🙏".repeat(LONG / 2),
                "\uD83D".repeat(LONG),
                "1 ".repeat(LONG / 2),
                "а.ru/".repeat(LONG / 5));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void everyTextGetsAGuessWhoseSharesMakeOne(String text) {
        assertWhole(KindModel.own().guess(text));
    }

    @Test
    void randomTextsGetAGuessWhoseSharesMakeOne() {
        Random chance = new Random(5);
        for (int turn = 0; turn < RANDOM_TEXTS; turn++) {
            StringBuilder text = new StringBuilder();
            chance.ints(chance.nextInt(200), 0, Character.MAX_VALUE + 1)
                    .forEach(letter -> text.append((char) letter));

            assertWhole(KindModel.own().guess(text.toString()));
        }
    }

    private static void assertWhole(Guess guess) {
        assertThat(guess.likely()).hasSize(Kind.values().length);
        assertThat(guess.likely().values()).allMatch(share -> share >= 0 && share <= 1);
        assertThat(guess.likely().values().stream().mapToDouble(share -> share).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theMiddleOfALongTextIsNotRead() {
        String around = "Где мой заказ? ".repeat(200);

        assertThat(KindModel.own().guess(around + "а".repeat(LONG) + around))
                .isEqualTo(KindModel.own().guess(around + "б".repeat(LONG) + around));
    }

    @Test
    void manyThreadsGuessAlike() throws Exception {
        List<String> texts =
                IntStream.range(0, 200).mapToObj(one -> "где мой заказ " + one + "?").toList();
        List<Guess> alone = texts.stream().map(KindModel.own()::guess).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<List<Guess>> all = () -> texts.stream().map(KindModel.own()::guess).toList();
            List<Future<List<Guess>>> guessed =
                    new ArrayList<>(threads.invokeAll(Collections.nCopies(THREADS, all)));

            for (Future<List<Guess>> one : guessed) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }
}
