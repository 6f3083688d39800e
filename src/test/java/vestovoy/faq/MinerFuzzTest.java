package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;

/// Archives as nobody would write them.
class MinerFuzzTest {
    private static final int LONGEST_TEXT = 65_536;

    /// Of the processor, since the machine may be busy with other things.
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(15);

    private static Duration worked() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static Mined mine(Discussion... discussions) {
        return new Miner().mine(List.of(discussions));
    }

    @Test
    void anEmptyCommunityHasNothing() {
        assertThat(mine()).isEqualTo(new Mined(List.of(), List.of()));
        assertThat(mine(new Discussion("", List.of())).entries()).isEmpty();
    }

    @Test
    void marksThatPointInCirclesAndAtDeletedCommentsEnd() {
        Talk talk = Talk.board();
        for (int id = 1; id <= 200; id++) {
            int next = 1 + id % 200;
            talk.says(
                    id,
                    id % 3 == 0 ? Talk.COMMUNITY : 100 + id % 2,
                    "[id%d:bp-7_%d|А], как нажать кнопку 5 раз?"
                            .formatted(100 + next % 2, id % 7 == 0 ? 9_999 : next),
                    3);
        }
        assertThatCode(talk::mined).doesNotThrowAnyException();
    }

    @Test
    void missingAuthorsAnswerAndThankNobody() {
        Talk talk =
                Talk.board()
                        .says(1, 0, "Как вернуть товар?")
                        .says(2, 0, "[id0:bp-7_1|], спасибо, помогло")
                        .says(3, 0, "[id0:bp-7_2|], спасибо, помогло и ещё раз спасибо");

        assertThat(talk.mined().entries()).isEmpty();
    }

    @Test
    void theSameCommentHarvestedTwiceCountsOnce() {
        Discussion once =
                Talk.board()
                        .says(1, 100, "Как вернуть товар?")
                        .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], оформите возврат в заказе.")
                        .discussion();

        assertThat(mine(once, once)).isEqualTo(mine(once));
    }

    @Test
    void brokenSurrogatesBecomeReplacementCharacters() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Как вернуть \uD83D товар?")
                        .says(
                                2,
                                Talk.COMMUNITY,
                                "[id100:bp-7_1|Инна], оформите \uDE00 возврат в заказе.")
                        .entry();

        assertThat(entry.question()).isEqualTo("Как вернуть \uFFFD товар?");
        assertThat(entry.answer()).isEqualTo("Оформите \uFFFD возврат в заказе.");
    }

    @Test
    void textsOfAnyLettersAreMined() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Talk talk = Talk.board();
            for (int id = 1; id <= 10; id++) {
                StringBuilder text =
                        new StringBuilder("[id10%d:bp-7_%d|Х], ".formatted(random.nextInt(3), id));
                for (int letter = random.nextInt(60); letter > 0; letter--) {
                    text.append(
                            random.nextInt(4) == 0
                                    ? (char) random.nextInt(0x1_0000)
                                    : "как где 5 дней₽%?!.,|[]() вместо не"
                                            .charAt(random.nextInt(34)));
                }
                talk.says(
                        id,
                        random.nextBoolean() ? Talk.COMMUNITY : 100 + random.nextInt(3),
                        text.toString(),
                        9);
            }
            assertThatCode(talk::mined).doesNotThrowAnyException();
        }
    }

    @Test
    @Timeout(300)
    void longTextsTakeLinearTime() {
        Duration start = worked();
        for (String piece :
                List.of(
                        "как ",
                        "?",
                        "1 ",
                        "вместо 7 ",
                        "а.",
                        "ха",
                        "[id1|",
                        "1) а ",
                        "@а",
                        "с мая ",
                        "\n",
                        "не ",
                        "а, ")) {
            String text = piece.repeat(LONGEST_TEXT / piece.length());
            Talk.board()
                    .says(1, 100, "Как быть? " + text)
                    .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], нажмите кнопку 5 раз. " + text)
                    .says(3, 101, "[id100:bp-7_1|Инна], " + text, 5)
                    .mined();
        }
        assertThat(worked().minus(start)).isLessThan(A_FEW_SECONDS);
    }

    @Test
    @Timeout(300)
    void aHundredThousandCommentsInOneTopicTakeSeconds() {
        for (boolean alike : new boolean[] {false, true}) {
            Talk talk = new Talk(Channel.BOARD_COMMENT, 5);
            Random random = new Random(7);
            for (int id = 1; id <= 100_000; id += 2) {
                String word =
                        alike
                                ? "заказ"
                                : random.ints(9, 'а', 'я')
                                        .collect(
                                                StringBuilder::new,
                                                StringBuilder::appendCodePoint,
                                                StringBuilder::append)
                                        .toString();
                talk.says(id, 100 + id, "Сколько дней ждать %s номер?".formatted(word));
                talk.says(
                        id + 1,
                        Talk.COMMUNITY,
                        "[id%d:bp-7_%d|Х], теперь %s хранится %d дней, больше не ждите."
                                .formatted(100 + id, id, word, 1 + random.nextInt(30)));
            }
            Discussion discussion = talk.discussion();
            Duration start = worked();
            Mined mined = mine(discussion);
            Duration taken = worked().minus(start);
            System.out.println(
                    "MEASURED 100000 comments, alike="
                            + alike
                            + ": "
                            + taken.toMillis()
                            + " ms, "
                            + mined.entries().size()
                            + " entries, "
                            + mined.retired().size()
                            + " retired");
            assertThat(taken).isLessThan(A_FEW_SECONDS);
        }
    }
}
