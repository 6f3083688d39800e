package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vestovoy.Posts;
import vestovoy.faq.Hits;

/// Whatever people write gets a verdict.
class EveryTextTest {
    private static final Wordings SOME =
            Wordings.of(List.of("дайте оператор*", "а*", "~заказ\\pL* \\d{3,}", "б б б"));
    private static final Lists LISTS =
            new Lists(
                    Map.of(
                            "asks-person", SOME,
                            "fraud", SOME,
                            "insult", SOME,
                            "spam", SOME,
                            "threat", SOME));

    private static final Triage TRIAGE =
            new Triage(
                    Rulebook.of(Rules.inOrder(_ -> false, LISTS, new AnswerPolicy(0.8, 100))),
                    (_, _) -> Hits.nothing(),
                    Kinds.unlearned(),
                    Texts.none());

    static Stream<String> texts() {
        Random random = new Random(11);
        Stream<String> odd =
                Stream.of(
                        "",
                        " ",
                        "?",
                        "😹😹😹",
                        "👨‍👩‍👧‍👦",
                        "\u200B\u200B",
                        "שלום مرحبا",
                        "\u202Eзаказ 123",
                        "\uD83D",
                        "\uDE00 а \uD83D",
                        "[id1|]",
                        "[[[|||]]]",
                        "*".repeat(1000),
                        "а".repeat(65_536),
                        "а ".repeat(32_768),
                        "заказ 12 ".repeat(7_000),
                        "б б ".repeat(16_000),
                        "a1".repeat(32_768));
        Stream<String> made =
                Stream.generate(
                                () -> {
                                    StringBuilder text = new StringBuilder();
                                    int length = random.nextInt(200);
                                    for (int at = 0; at < length; at++) {
                                        text.append((char) random.nextInt(0x10000));
                                    }
                                    return text.toString();
                                })
                        .limit(200);
        return Stream.concat(odd, made);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextGetsAVerdictThatIsNoFailure(String text) {
        assertThat(TRIAGE.decide(Posts.saying(text)).reason()).isNotEqualTo(Reason.FAILED);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readingWhatWasReadChangesNothing(String text) {
        List<String> words = Readings.of(text).words();
        assertThat(Readings.of(String.join(" ", words)).words()).isEqualTo(words);
    }

    @Test
    void theOrderOfUnrelatedPostsDoesNotMatter() {
        List<String> texts = new ArrayList<>(texts().toList());
        Map<String, Verdict> before = new HashMap<>();
        texts.forEach(text -> before.put(text, TRIAGE.decide(Posts.saying(text)).verdict()));
        Collections.shuffle(texts, new Random(3));
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(TRIAGE.decide(Posts.saying(text)).verdict())
                                .isEqualTo(before.get(text)));
    }
}
