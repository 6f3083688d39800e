package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;

/// What a customer wrote of themselves is neither searched for nor said.
class PersonalDataInTriageTest {
    private static final Search NOTHING = (_, _) -> Hits.nothing();

    private static Triage saying(String text, String notice, Verdict verdict, String... because) {
        Rule rule =
                new SimpleRule(
                        "says",
                        1,
                        "Says the same to all.",
                        _ -> Optional.of(Rule.Ruling.of(verdict, Reason.FAQ, because)));
        Texts texts =
                new Texts() {
                    @Override
                    public String said(Rule.Ruling ruling, Matter matter) {
                        return ruling.verdict().speaks() ? text : "";
                    }

                    @Override
                    public String notice(Rule.Ruling ruling, Matter matter) {
                        return notice;
                    }
                };
        return new Triage(Rulebook.of(List.of(rule)), NOTHING, Kinds.unlearned(), texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "мой номер 89000004512 | Перезвоним на +7 (900) 000-45-12.",
                "где 48213-7719? | Заказ 48213-7719 в пути.",
                "пишите на a.petrova@mail.example | Ответили на a.petrova@mail.example.",
                "живу ул. Мира, д. 14, кв. 32 | Курьер едет: ул. Мира, д. 14, кв. 32.",
                "карта 4111 1111 1111 1111 | Деньги на карте 4111111111111111.",
                "паспорт 4508 123456 | Паспорт 4508 123456 верен.",
            })
    void whatWouldRepeatPersonalDataGoesToPeople(String post, String text) {
        Decision decision = saying(text, "", Verdict.REPLY).decide(Posts.saying(post));
        assertThat(decision)
                .extracting(Decision::verdict, Decision::reason, Decision::text, Decision::rule)
                .containsExactly(Verdict.QUEUE, Reason.PERSONAL_DATA, "", "says");
    }

    /// An answer with a hole was said to somebody else.
    @Test
    void whatWasMaskedInTheFaqIsNotSaid() {
        Decision decision =
                saying("Ваш заказ [номер заказа] в пути.", "", Verdict.REPLY)
                        .decide(Posts.saying("где заказ?"));
        assertThat(decision.reason()).isEqualTo(Reason.PERSONAL_DATA);
    }

    @Test
    void whatRepeatsNothingIsSaid() {
        Decision decision =
                saying("Звоните 8 800 555-35-35 или пишите help@polka.example.", "", Verdict.REPLY)
                        .decide(Posts.saying("мой номер 89000004512, a@mail.example"));
        assertThat(decision.verdict()).isEqualTo(Verdict.REPLY);
    }

    @Test
    void aNoticeThatWouldRepeatPersonalDataIsNotGiven() {
        Triage triage = saying("", "Позвоним на 8 900 000-45-12.", Verdict.QUEUE);
        assertThat(triage.decide(Posts.saying("мой номер 89000004512")).notice()).isEmpty();
        assertThat(triage.decide(Posts.saying("позвоните")).notice()).isNotEmpty();
    }

    @Test
    void whatExplainsADecisionHoldsNoPersonalData() {
        Decision decision =
                saying("Да.", "", Verdict.REPLY, "номер 89000004512")
                        .decide(Posts.saying("номер 89000004512"));
        assertThat(decision.grounds().because()).containsExactly("номер [телефон]");
    }

    @Test
    void theSearchNeverSeesPersonalData() {
        List<String> searched = new ArrayList<>();
        Search search =
                (text, _) -> {
                    searched.add(text);
                    return Hits.nothing();
                };
        new Triage(List.of(), search).decide(Posts.saying("где 48213-7719? звоните 89000004512"));
        assertThat(searched).containsExactly("где  ? звоните  ");
    }

    @Test
    void theFormsOfOrderNumbersThatAreSetHold() {
        Triage triage =
                new Triage(
                        Rulebook.of(List.of()),
                        (text, _) -> {
                            assertThat(text).isEqualTo("где  ?");
                            return Hits.nothing();
                        },
                        Kinds.unlearned(),
                        Texts.none(),
                        PersonalData.of(List.of("AA.00000")));
        assertThat(triage.decide(Posts.saying("где ПК.12345?")).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    private static Optional<Rule.Ruling> judged(boolean wished, Channel channel, String text) {
        Post post = Posts.post(new PostKey(channel, Posts.COMMUNITY, 1, 2), Posts.CUSTOMER, text);
        return new PersonalDataRule(wished)
                .judge(
                        new Matter(
                                post,
                                Situation.unknown(),
                                Readings.of(text),
                                Guess.none(),
                                Hits.nothing()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {
                "WALL_POST",
                "WALL_COMMENT",
                "BOARD_COMMENT",
                "PHOTO_COMMENT",
                "VIDEO_COMMENT",
                "MARKET_COMMENT"
            })
    void aPublicPostWithPersonalDataIsHiddenWhereItIsWished(Channel channel) {
        assertThat(judged(true, channel, "мой номер 8 900 000-45-12, заказ 48213-7719"))
                .get()
                .satisfies(ruling -> {
                    assertThat(ruling.verdict()).isEqualTo(Verdict.HIDE);
                    assertThat(ruling.reason()).isEqualTo(Reason.PERSONAL_DATA);
                    assertThat(ruling.because()).containsExactly("[телефон], [номер заказа]");
                });
        assertThat(judged(false, channel, "мой номер 8 900 000-45-12")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"MESSAGE", "MENTION"})
    void whatIsPrivateOrElsewhereCannotBeHidden(Channel channel) {
        assertThat(judged(true, channel, "мой номер 8 900 000-45-12")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "звоните 8 800 555-35-35",
        "артикул 123456 есть?",
        "скидка 1500 рублей до 15.09.2026?",
        "пункт выдачи на ул. Ленина 5 закрыт",
    })
    void aPostWithoutPersonalDataIsNotHidden(String text) {
        assertThat(judged(true, Channel.WALL_COMMENT, text)).isEmpty();
    }

    @Test
    void theRuleStandsBeforeTheOnesThatAnswer() {
        List<String> ids =
                Rules.inOrder(
                                _ -> false,
                                new Lists(Map.of()),
                                new AnswerPolicy(0.8, 100),
                                Limits.USUAL,
                                true)
                        .stream()
                        .map(Rule::id)
                        .toList();
        assertThat(ids.indexOf("personal-data"))
                .isGreaterThan(ids.indexOf("staff"))
                .isLessThan(ids.indexOf("faq"));
    }
}
