package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.triage.Wordings;
import vestovoy.vk.Naming.Kind;

class DetectorTest {
    static final Brand POLKA =
            new Brand(
                    "polka_market",
                    List.of("=Полка", "полкамаркет", "Polka Market", "Озон", "Алиэкспресс"),
                    List.of("полкамаркет", "polka_отзывы"),
                    List.of("polka.example", "shop.example/polka"),
                    Wordings.of(List.of("не отвечает")));
    private static final Detector DETECTOR = new Detector(214000777L, POLKA);

    private static Set<Kind> kinds(String text) {
        return DETECTOR.in(text).kinds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[club214000777|Полка], где заказ",
                "[public214000777|x]",
                "[event214000777|x]",
                "[polka_market|мы]",
                "[Polka_Market|мы]",
                "[club214000777:bp-214000777_789|Полка], нет",
                "[ [club214000777|A], x ]",
                "[[club214000777|A]]",
                "[club214000777|без конца",
                "&#91;club214000777|A]",
                "спросите у @polka_market.",
                "(@club214000777 (Полка))",
                "*polka_market, вы где",
                "@POLKA_MARKET",
                "vk.com/@polka_market-kak-vernut"
            })
    void aMentionIsFound(String text) {
        assertThat(kinds(text)).contains(Kind.MENTION);
        assertThat(DETECTOR.in(text).explicit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vk.com/polka_market",
                "vk.com/polka_market?w=wall-214000777_9061",
                "смотрите http://m.vk.com/club214000777.",
                "vk.ru/public214000777",
                "www.vk.ru/polka_market/",
                "vk.me/polka_market",
                "https://vk.com/wall-214000777_9061?reply=20012&thread=1",
                "https://vk.com/feed?w=wall-214000777_9061",
                "https://vk.com/feed?w=wall-214000777_9061%2F5",
                "https://vk.com/topic-214000777_39100137",
                "https://vk.com/photo-214000777_4",
                "https://vkvideo.ru/video-214000777_4",
                "https://vk.com/market-214000777",
                "https://vk.com/product-214000777_7",
                "https://vk.com/board214000777",
                "https://vk.com/im?sel=-214000777",
                "VK.COM/POLKA_MARKET",
                "[https://vk.com/polka_market|сюда]",
                "[vk.com/wall-214000777_1|сюда]",
                "polka.example",
                "на https://www.polka.example/help?x=1!",
                "help.polka.example",
                "shop.example/polka/cart",
                "пишите на info@polka.example"
            })
    void anAddressIsFound(String text) {
        assertThat(kinds(text)).containsExactly(Kind.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#полкамаркет",
                "#ПолкаМаркет!",
                "ура#polka_отзывы",
                "#скидки@polka_market",
                "#скидки@club214000777",
                "#полкамаркет@drugoe"
            })
    void aTagIsFound(String text) {
        assertThat(kinds(text)).contains(Kind.TAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Заказал в Полке",
                "ПОЛКА молчит",
                "доволен Полкой!",
                "на «Полку» жалуюсь",
                "с полкамаркетом не повезло",
                "на ПолкаМаркете",
                "polka market",
                "в Polka-Marketе",
                "озоном",
                "на ОЗОНе",
                "с Алиэкспресса",
                "Полка/Озон",
                "доставка.Полка",
                "#Полка опять"
            })
    void theBrandsWordIsFoundInItsForms(String text) {
        assertThat(kinds(text)).containsExactly(Kind.WORD);
        assertThat(DETECTOR.in(text).explicit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "повесил полку",
                "полк на параде",
                "Полковник",
                "озонирование",
                "полкамаркетинг",
                "[id1|Анна Полка], привет",
                "[club2140007770|x]",
                "[club21400077|x]",
                "@polka_market2",
                "vk.com/polka_market2",
                "vk.com/wall-2140007771_1",
                "vk.com/wall214000777_1",
                "vk.com/id214000777",
                "https://vk.com/drugoe?text=Полка",
                "notpolka.example",
                "polka.example.com",
                "shop.example/polkadot",
                "shop.example",
                "#полкамаркетинг",
                "#скидки@drugoe",
                "# полка",
                "@",
                "*",
                "#",
                "[|]",
                "[x|"
            })
    void whatOnlyLooksLikeItIsNotFound(String text) {
        assertThat(DETECTOR.in(text).none()).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "почта a@polka_market",
                "vk.com.evil.example/polka_market",
                "evilvk.com/polka_market"
            })
    void anotherAddressWithOurNameIsNoMoreThanAWord(String text) {
        assertThat(DETECTOR.in(text).explicit()).as(text).isFalse();
    }

    @Test
    void allWaysThatATextNamesUsAreFound() {
        assertThat(kinds("@polka_market #полкамаркет polka.example Полка"))
                .containsExactlyInAnyOrder(Kind.MENTION, Kind.TAG, Kind.LINK, Kind.WORD);
    }

    @Test
    void aCommunityWithoutNamesIsStillNamedByItsNumber() {
        Detector bare = new Detector(5, Brand.named(""));

        assertThat(bare.in("[club5|x]").explicit()).isTrue();
        assertThat(bare.in("@ # [|] Полка vk.com/").none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "полка, полками",
        "россия, россией",
        "неделя, неделю",
        "трамвай, трамваем",
        "соль, солью",
        "окно, окном",
        "море, морем",
        "мегамаркет, мегамаркетов",
        "ozon, ozonом"
    })
    void aNounIsKnownInItsForms(String word, String form) {
        assertThat(NounForms.of(word)).contains(word, form);
    }

    @Test
    void aWordThatDoesNotChangeHasOneForm() {
        assertThat(NounForms.of("авто ру".substring(5))).containsExactly("ру");
        assertThat(NounForms.of("билайни")).containsExactly("билайни");
    }

    @Test
    void whateverIsWrittenNothingThrows() {
        Random random = new Random(7);
        List<String> pieces =
                List.of(
                        "[",
                        "]",
                        "|",
                        "@",
                        "*",
                        "#",
                        "club214000777",
                        "vk.com/",
                        "polka_market",
                        "wall-",
                        ":bp-",
                        "&#91;",
                        "&#55357;",
                        "<br>",
                        "\uD83D",
                        "\uDE00",
                        "\u0000",
                        "Полка",
                        " ",
                        "\n",
                        ".",
                        "/",
                        "?",
                        "=",
                        "%",
                        "https://",
                        "ё",
                        "İ",
                        "ß");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String written = text.toString();
            assertThat(DETECTOR.in(written).kinds()).as(written).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[a|",
                "[[a|b",
                "@",
                "@a",
                "*a.",
                "#a@",
                "#",
                "a.",
                "vk.com/",
                "a/-",
                "?=",
                "https://",
                "Полка ",
                "&#91;",
                ".",
                "-214000777",
                "\uD83D",
                "%2F",
                ":bp-",
                "a@",
                "[club1|x"
            })
    void aMebibyteOfAnythingIsReadAtOnce(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DETECTOR.in(text));
    }

    @Test
    void aBrandThatCannotBeReadIsRefused() {
        Wordings none = Wordings.of(List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Brand.named("vk.com/polka"))
                .withMessageContaining("vk.com/polka");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brand("", List.of("?"), List.of(), List.of(), none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brand("", List.of(), List.of("#a"), List.of(), none));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Brand("", List.of(), List.of(), List.of("https://a.b"), none));
    }
}
