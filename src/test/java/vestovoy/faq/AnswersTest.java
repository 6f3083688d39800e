package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;

/// Who answers what, and what is an answer at all.
class AnswersTest {
    @Test
    void anAnswerThatGoesOnSoonAfterIsOneAnswerWithBothSources() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Как вернуть товар?")
                        .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], оформите возврат в заказе.")
                        .says(3, 101, "мимо проходил")
                        .says(4, Talk.COMMUNITY, "[id100:bp-7_1|Инна], покажите QR-код в пункте.")
                        .entry();

        assertThat(entry.answer())
                .isEqualTo("Оформите возврат в заказе. Покажите QR-код в пункте.");
        assertThat(entry.sources()).containsExactly("board/5/2", "board/5/4");
    }

    @Test
    void wordsThatGoOnContinueAnAnswerWithoutAMark() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Как позвать человека в чате?")
                        .says(2, 101, "[id100:bp-7_1|Инна], напишите «позвать специалиста»", 4)
                        .says(3, 101, "и ещё можно на почту написать")
                        .entry();

        assertThat(entry.sources()).containsExactly("board/5/2", "board/5/3");
        assertThat(entry.answer()).endsWith("И ещё можно на почту написать");
    }

    @Test
    void whatTheSameAuthorSaysHoursLaterIsAnotherAnswer() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Как вернуть товар?")
                        .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], оформите возврат в заказе.")
                        .later(Duration.ofHours(3))
                        .says(3, Talk.COMMUNITY, "[id100:bp-7_1|Инна], заявку уже одобрили вчера.")
                        .entry();

        assertThat(entry.sources()).hasSize(1);
    }

    @Test
    void inMessagesTwoRepliesInARowAreOneAnswer() {
        Entry entry =
                new Talk(Channel.MESSAGE, 100)
                        .says(1, 100, "Как вернуть товар?")
                        .says(2, Talk.COMMUNITY, "Откройте заказ и нажмите «Вернуть».")
                        .says(3, Talk.COMMUNITY, "Потом покажите QR-код в любом пункте.")
                        .entry();

        assertThat(entry.sources()).containsExactly("message/100/2", "message/100/3");
    }

    @Test
    void anAnswerThatCountsItsPointsIsSplitAmongTheQuestionsOfAComment() {
        Mined mined =
                Talk.board()
                        .says(1, 100, "Сколько хранится заказ? Где посмотреть код?")
                        .says(
                                2,
                                Talk.COMMUNITY,
                                "[id100:bp-7_1|Инна], 1) четырнадцать дней со дня прибытия. 2) в профиле, наверху страницы.")
                        .mined();

        assertThat(mined.entries())
                .extracting(Entry::question, Entry::answer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                "Сколько хранится заказ?", "Четырнадцать дней со дня прибытия."),
                        org.assertj.core.api.Assertions.tuple(
                                "Где посмотреть код?", "В профиле, наверху страницы."));
    }

    @Test
    void theQuestionsOfACommentThatTheAnswerSpeaksOfAreItsPhrasings() {
        Entry entry =
                Talk.board()
                        .says(
                                1,
                                100,
                                "Жена может забрать заказ? А нужен ли ей паспорт? Да что же такое?")
                        .says(
                                2,
                                Talk.COMMUNITY,
                                "[id100:bp-7_1|Инна], да, любой человек заберёт заказ по коду, паспорт не нужен.")
                        .entry();

        assertThat(entry.phrasings())
                .containsExactly("Жена может забрать заказ?", "А нужен ли ей паспорт?");
    }

    @Test
    void aLikedCorrectionOfACustomersAnswerAnswersTheFirstQuestion() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Сколько лежит заказ?")
                        .says(2, 101, "[id100:bp-7_1|Инна], неделю, потом увезут назад")
                        .says(3, 102, "[id101:bp-7_2|Глеб], это старое правило, уже две недели", 5)
                        .entry();

        assertThat(entry.question()).isEqualTo("Сколько лежит заказ?");
        assertThat(entry.sources()).containsExactly("board/5/3");
    }

    @Test
    void laughterOnBothSidesIsAJoke() {
        assertThat(
                        Talk.board()
                                .says(1, 100, "муж сверлит третий день. Может вернуть?))")
                                .says(2, 101, "[id100:bp-7_1|Инна], примут только с бирками 😁", 14)
                                .mined()
                                .entries())
                .isEmpty();
    }

    @Test
    void howItIsWithSomebodyElseIsNoAnswer() {
        assertThat(
                        Talk.board()
                                .says(1, 100, "чё опять сайт лежит?")
                                .says(2, 101, "[id100:bp-7_1|Саня], у меня норм всё", 3)
                                .mined()
                                .entries())
                .isEmpty();
    }

    @Test
    void anAdvertIsNoQuestion() {
        assertThat(
                        Talk.board()
                                .says(1, 100, "Хотите заработок без вложений?")
                                .says(
                                        2,
                                        Talk.COMMUNITY,
                                        "[id100:bp-7_1|Х], такие объявления мы удаляем.")
                                .mined()
                                .entries())
                .isEmpty();
    }

    @Test
    void whatACustomerWroteIsMaskedInQuestionAndAnswer() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Куда писать? Мой номер +7 900 000-31-07")
                        .says(
                                2,
                                101,
                                "[id100:bp-7_1|Инна], пишите мне на oleg@mail.example, помогу",
                                2)
                        .entry();

        assertThat(entry.question()).contains("[телефон]").doesNotContain("900");
        assertThat(entry.answer()).contains("[почта]").doesNotContain("oleg@");
    }

    @Test
    void theCommunitysAddressStaysAndTheOneItRepeatsToACustomerDoesNot() {
        Entry own =
                Talk.board()
                        .says(1, 100, "Куда писать о закрытом счёте?")
                        .says(
                                2,
                                Talk.COMMUNITY,
                                "[id100:bp-7_1|Инна], пишите на help@polka.example заявление.")
                        .entry();
        Entry theirs =
                Talk.board()
                        .says(1, 100, "Где ответ? Моя почта inna@mail.example")
                        .says(
                                2,
                                Talk.COMMUNITY,
                                "[id100:bp-7_1|Инна], ответ ушёл на inna@mail.example вчера.")
                        .entry();

        assertThat(own.answer()).contains("help@polka.example");
        assertThat(theirs.answer()).contains("[почта]").doesNotContain("inna@");
    }
}
