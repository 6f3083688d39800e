package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.community.Remark;

class MinerTest {
    private static final long COMMUNITY = -7;
    private final List<Remark> remarks = new ArrayList<>();

    @Test
    void theCommunitysMarkedReplyIsAnAnswerWithoutGreetingNameAndSignature() {
        says(1, 100, "Здравствуйте! Как отменить заказ?", 0);
        says(
                2,
                COMMUNITY,
                "[id100:bp-7_1|Инна], добрый день! Инна, откройте «Заказы» и нажмите «Отменить». Олег, команда «Полки»",
                0);

        Entry entry = mined().getFirst();

        assertThat(entry.question()).isEqualTo("Как отменить заказ?");
        assertThat(entry.answer()).isEqualTo("Откройте «Заказы» и нажмите «Отменить».");
        assertThat(entry.sources()).containsExactly("board/5/2");
        assertThat(entry.topic()).isEqualTo("Вопросы");
    }

    @Test
    void aMarkThatNamesOnlyAPersonMeansTheirLatestRemark() {
        says(1, 100, "Как вернуть товар?", 0);
        says(2, 100, "И сколько ждать деньги?", 0);
        says(3, COMMUNITY, "[id100|Инна], деньги приходят за десять дней.", 0);

        assertThat(mined())
                .singleElement()
                .extracting(Entry::question)
                .isEqualTo("И сколько ждать деньги?");
    }

    @Test
    void whereTheCommunityNeverMarksTheLastOpenQuestionIsAnswered() {
        says(1, 100, "Как вернуть товар?", 0);
        says(2, 101, "красота", 0);
        says(3, COMMUNITY, "Оформите возврат в приложении, это бесплатно.", 0);

        assertThat(mined())
                .singleElement()
                .extracting(Entry::question)
                .isEqualTo("Как вернуть товар?");
    }

    @Test
    void aNewsOfTheCommunityAmongMarkedRepliesAnswersNobody() {
        says(1, 100, "Как вернуть товар?", 0);
        says(2, COMMUNITY, "[id100|Инна], оформите возврат в приложении.", 0);
        says(3, 101, "А кто победил?", 0);
        says(4, COMMUNITY, "Подводим итоги, победители в новом посте!", 0);

        assertThat(mined()).hasSize(1);
    }

    @Test
    void aReferralToTheMessagesIsNoAnswer() {
        says(1, 100, "Где мой заказ 5512?", 0);
        says(
                2,
                COMMUNITY,
                "[id100|Инна], здравствуйте! Пожалуйста, напишите нам в «Сообщения» в Личном кабинете — проверим.",
                0);
        says(3, 101, "Где мой?", 0);
        says(
                4,
                COMMUNITY,
                "[id101|Олег], пожалуйста, удалите комментарий и напишите в личные сообщения.",
                0);

        assertThat(mined()).isEmpty();
    }

    @Test
    void aCustomersAnswerNeedsALikeOrAThank() {
        says(1, 100, "Как позвать человека в чате?", 0);
        says(2, 101, "[id100:bp-7_1|Инна], напишите позвать специалиста", 0);
        assertThat(mined()).isEmpty();

        says(3, 100, "[id101:bp-7_2|Олег], спасибо, помогло!", 0);
        assertThat(mined()).singleElement().extracting(Entry::votes).isEqualTo(3);
    }

    @Test
    void theCommunityOutweighsALikedCustomer() {
        says(1, 100, "Можно продлить хранение?", 0);
        says(2, 101, "[id100:bp-7_1|Инна], нет, нельзя ни за что на свете", 99);
        says(3, COMMUNITY, "[id100:bp-7_1|Инна], да, один раз на три дня.", 0);

        assertThat(mined())
                .singleElement()
                .extracting(Entry::sources)
                .isEqualTo(List.of("board/5/3"));
    }

    @Test
    void advertsAndJokesUnderStatementsAreNoQuestions() {
        says(1, 100, "Заработок без вложений, пишите в лс, как?", 0);
        says(2, 101, "[id100:bp-7_1|Инна], админы уберите это пожалуйста", 19);
        says(3, 102, "План купить фен, итог лампа", 0);
        says(4, 103, "[id102:bp-7_3|Пётр], лампа в виде гуся лучшая покупка", 29);

        assertThat(mined()).isEmpty();
    }

    @Test
    void aReplyToACounterQuestionKeepsTheFirstQuestion() {
        says(1, 100, "Сколько идёт посылка?", 0);
        says(2, COMMUNITY, "[id100:bp-7_1|Инна], уточните город?", 0);
        says(3, 100, "[club7:bp-7_2|Полка], Самара", 0);
        says(4, COMMUNITY, "[id100:bp-7_3|Инна], в Самару от трёх до пяти дней.", 0);

        assertThat(mined()).extracting(Entry::question).contains("Сколько идёт посылка? Самара");
    }

    @Test
    void marksInACircleMissingAuthorsAndEmptyTextsDoNoHarm() {
        says(1, 0, "", 0);
        says(2, 100, "[id101:bp-7_3|Олег], как?", 0);
        says(3, 101, "[id100:bp-7_2|Инна], да вот так и делай всегда", 5);
        says(4, 0, "[id0:bp-7_4|], сам себе отвечаю, и что же?", 3);
        says(5, COMMUNITY, "[id555:bp-7_999|Кто], отвечаем тому, кого уже нет.", 0);

        assertThat(mined()).hasSizeLessThanOrEqualTo(1);
        assertThat(new Miner().mine(List.of()).entries()).isEmpty();
        assertThat(new Miner().mine(List.of(new Discussion("", List.of()))).entries()).isEmpty();
    }

    @Test
    void randomTalkIsMinedWithoutFailureAndTheSameTwice() {
        Random random = new Random(3);
        String[] texts = {
            "Как быть?",
            "спасибо, помогло",
            "",
            "[id2|",
            "[club7:bp-7_%d|Полка], не помогло",
            "[id3:bp-7_%d|А], надо нажать кнопку справа",
            "😀",
            "\uD83D"
        };
        for (int round = 0; round < 200; round++) {
            remarks.clear();
            for (int id = 1; id <= 30; id++) {
                String text = texts[random.nextInt(texts.length)].formatted(1 + random.nextInt(30));
                says(
                        id,
                        random.nextInt(6) == 0 ? COMMUNITY : random.nextInt(5),
                        text,
                        random.nextInt(4));
            }
            List<Entry> once = mined();

            assertThat(mined()).isEqualTo(once);
            assertThat(once).extracting(Entry::id).doesNotHaveDuplicates();
        }
    }

    private void says(long id, long author, String text, int likes) {
        Post post =
                new Post(
                        new PostKey(Channel.BOARD_COMMENT, COMMUNITY, 5, id),
                        new Author(author, ""),
                        Instant.ofEpochSecond(1_700_000_000 + id),
                        text,
                        List.of(),
                        0,
                        0);
        remarks.add(new Remark(post, likes));
    }

    private List<Entry> mined() {
        return new Miner().mine(List.of(new Discussion("Вопросы", remarks))).entries();
    }
}
